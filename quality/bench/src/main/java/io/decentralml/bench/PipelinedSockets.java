package io.decentralml.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several {@link PipelinedSocket}s that are used at the same time. */
final class PipelinedSockets implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<PipelinedSocket> sockets = new ArrayList<>();

  PipelinedSockets(URI url, int count) {
    for (int i = 0; i < count; i++) {
      sockets.add(new PipelinedSocket(http, url));
    }
  }

  int size() {
    return sockets.size();
  }

  /**
   * Sends {@code requests}, a list for each connection, and waits for all answers.
   *
   * @param admission waits before each request
   */
  void sendAll(List<List<String>> requests, Runnable admission) throws InterruptedException {
    List<Future<?>> senders = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < requests.size(); i++) {
        PipelinedSocket socket = sockets.get(i);
        List<String> own = requests.get(i);
        senders.add(threads.submit(() -> socket.sendAll(own, admission)));
      }
      for (Future<?> each : senders) {
        each.get();
      }
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    }
  }

  @Override
  public void close() {
    sockets.forEach(PipelinedSocket::close);
    http.shutdownNow();
    http.close();
  }
}
