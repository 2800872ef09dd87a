package io.decentralml.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON-RPC in the bodies of HTTP requests, and what web pages may do. */
final class HttpTest {
  private static final String NAME = "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"system_name\"}";

  private final HttpClient http = HttpClient.newHttpClient();
  private RpcServer server;

  @BeforeEach
  void start() throws IOException {
    RpcLimits limits = WebSocketTest.limits(10_000, 10_000, 10, 3);
    server = RpcServer.start(RpcConfig.local().withPort(0).withLimits(limits), new FakeNode());
  }

  @AfterEach
  void stop() {
    http.shutdownNow();
    server.close();
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new AssertionError(failure);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  private HttpRequest.Builder post(String body) {
    return request().header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
  }

  @Test
  void post_request_isAnswered() {
    HttpResponse<String> response = send(post(NAME));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    assertThat(response.body())
        .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":0,\"result\":\"DecentralML Node\"}");
  }

  @Test
  void post_manyOnOneConnection_areAnswered() {
    for (int i = 0; i < 200; i++) {
      assertThat(send(post("[" + NAME + "," + NAME + "]")).body()).startsWith("[{").endsWith("}]");
    }
  }

  @Test
  void post_notification_hasNoBody() {
    HttpResponse<String> response = send(post("{\"jsonrpc\":\"2.0\",\"method\":\"system_name\"}"));

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void post_malformed_isAParseError() {
    assertThat(send(post("{")).body()).contains("-32700");
  }

  @Test
  void post_subscription_isRefused() {
    String body = "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"chain_subscribeNewHeads\"}";

    assertThat(send(post(body)).body()).contains("-32601").contains("WebSocket");
  }

  @Test
  void post_tooLong_isRefused() {
    HttpResponse<String> refusal = send(post(" ".repeat(10_001)));

    assertThat(refusal.statusCode()).isEqualTo(413);
    assertThat(refusal.body()).contains("-32007");
    assertThat(send(post(NAME)).statusCode()).isEqualTo(200);
  }

  @Test
  void post_notDeclaredAsJson_isRefused() {
    HttpRequest.Builder plain =
        request().header("Content-Type", "text/plain").POST(BodyPublishers.ofString(NAME));

    assertThat(send(plain).statusCode()).isEqualTo(415);
  }

  @Test
  void get_isRefused() {
    assertThat(send(request().GET()).statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @CsvSource({"http://localhost:8080,200", "http://localhost,200", "https://evil.example,403"})
  void post_fromWebPage_dependsOnItsOrigin(String origin, int status) {
    HttpResponse<String> response = send(post(NAME).header("Origin", origin));

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("access-control-allow-origin").isPresent())
        .isEqualTo(status == 200);
  }

  @Test
  void preflight_ofAllowedPage_namesIt() {
    HttpResponse<String> response =
        send(
            request()
                .header("Origin", "https://polkadot.js.org")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.headers().firstValue("access-control-allow-origin"))
        .contains("https://polkadot.js.org");
    assertThat(response.headers().firstValue("access-control-allow-headers"))
        .contains("content-type");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:9944,200",
    "127.0.0.1,200",
    "[::1]:9944,200",
    "rebound.example:9944,403",
    "localhost.evil.example,403"
  })
  void post_toHostName_mustBeThisMachine(String host, int status) throws IOException {
    assertThat(raw("POST / HTTP/1.1\r\nHost: " + host + "\r\n" + json(NAME)))
        .startsWith("HTTP/1.1 " + status);
  }

  @Test
  void raw_nonsense_closesThatConnectionOnly() throws IOException {
    assertThat(raw("\0\1\2\3 nonsense\r\n\r\n")).startsWith("HTTP/1.");
    assertThat(raw("GET / HTTP/9.9\r\n\r\n")).contains("501");
    assertThat(raw("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n"))
        .startsWith("HTTP/1.1 4");

    assertThat(send(post(NAME)).statusCode()).isEqualTo(200);
  }

  private static String json(String body) {
    return "Connection: close\r\nContent-Type: application/json\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  /** What comes back for these bytes. */
  private String raw(String text) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
