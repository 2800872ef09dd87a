package io.decentralml.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A WebSocket on which many requests are under way at a time, and answers are only counted. */
final class PipelinedSocket implements AutoCloseable {
  private static final int UNDER_WAY = 64;

  private final Semaphore room = new Semaphore(UNDER_WAY);
  private final AtomicReference<String> fault = new AtomicReference<>("");
  private final WebSocket socket;

  PipelinedSocket(HttpClient http, URI url) {
    socket = http.newWebSocketBuilder().buildAsync(url, new Answers()).join();
  }

  /**
   * Sends requests and waits for all answers.
   *
   * @param admission waits before each request
   * @throws IllegalStateException if an answer is an error
   */
  void sendAll(List<String> requests, Runnable admission) {
    for (String each : requests) {
      admission.run();
      room.acquireUninterruptibly();
      socket.sendText(each, true).join();
      check();
    }
    room.acquireUninterruptibly(UNDER_WAY);
    room.release(UNDER_WAY);
    check();
  }

  private void check() {
    if (!fault.get().isEmpty()) {
      throw new IllegalStateException("the node answers " + fault.get());
    }
  }

  @Override
  public void close() {
    socket.abort();
  }

  /** Makes room for one request at each answer, and for all when the connection is over. */
  private final class Answers implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        if (text.indexOf("\"error\"") >= 0) {
          fault.compareAndSet("", text.toString());
        }
        text.setLength(0);
        room.release();
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      end(reason);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      end(error.toString());
    }

    private void end(String reason) {
      fault.compareAndSet("", "with the end of the connection: " + reason);
      room.release(UNDER_WAY);
    }
  }
}
