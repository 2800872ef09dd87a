package io.decentralml.assets.ipfs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server of this machine that records requests and answers them as it was told to, in turn. */
final class WireStub implements AutoCloseable {
  final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Deque<Answer> answers = new ConcurrentLinkedDeque<>();
  private final HttpServer server;

  /**
   * What came in.
   *
   * @param line method and target
   * @param authorization that header, or nothing
   * @param contentType that header, or nothing
   * @param body as ISO 8859-1
   */
  record Request(String line, String authorization, String contentType, String body) {}

  private record Answer(int status, Map<String, String> headers, String body) {}

  WireStub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  void answer(int status, String body) {
    answer(status, Map.of(), body);
  }

  void answer(int status, Map<String, String> headers, String body) {
    answers.add(new Answer(status, headers, body));
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    requests.add(
        new Request(
            exchange.getRequestMethod() + " " + exchange.getRequestURI(),
            header(exchange, "Authorization"),
            header(exchange, "Content-Type"),
            new String(body, ISO_8859_1)));
    Answer answer = answers.isEmpty() ? new Answer(418, Map.of(), "") : answers.remove();
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] bytes = answer.body().getBytes(UTF_8);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), head || bytes.length == 0 ? -1 : bytes.length);
    if (!head && bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private static String header(HttpExchange exchange, String name) {
    return String.join(", ", exchange.getRequestHeaders().getOrDefault(name, List.of()));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
