package io.decentralml.rpc;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A WebSocket client that knows nothing of JSON: text in, text out. */
final class RpcClient implements AutoCloseable {
  private static final int SECONDS = 20;
  static final String CLOSED = "(closed)";

  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final HttpClient http;
  private final WebSocket socket;

  private RpcClient(int port, String... headers) {
    http = HttpClient.newHttpClient();
    WebSocket.Builder builder = http.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(5));
    for (int i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    socket =
        builder.buildAsync(URI.create("ws://127.0.0.1:" + port), new Listener(messages)).join();
  }

  static RpcClient connect(int port, String... headers) {
    return new RpcClient(port, headers);
  }

  /** Sends text and answers the next message. */
  String ask(String text) {
    send(text);
    return next();
  }

  void send(String text) {
    socket.sendText(text, true).join();
  }

  void sendBinary(byte[] bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
  }

  /** The next message; {@link #CLOSED} at the end. */
  String next() {
    try {
      String message = messages.poll(SECONDS, TimeUnit.SECONDS);
      if (message == null) {
        throw new AssertionError("no message within " + SECONDS + " seconds");
      }
      return message;
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  /** The messages that have come and were not taken. */
  int waiting() {
    return messages.size();
  }

  @Override
  public void close() {
    socket.abort();
    http.shutdownNow();
  }

  private static final class Listener implements WebSocket.Listener {
    private final BlockingQueue<String> messages;
    private final StringBuilder partial = new StringBuilder();

    Listener(BlockingQueue<String> messages) {
      this.messages = messages;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      partial.append(data);
      if (last) {
        messages.add(partial.toString());
        partial.setLength(0);
      }
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      messages.add(CLOSED);
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      messages.add(CLOSED);
    }
  }
}
