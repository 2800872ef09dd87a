package io.decentralml.rpc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.rpc.MethodTable.Safety;
import io.decentralml.testkit.Fuzz;
import io.decentralml.testkit.Hex;
import io.decentralml.testkit.Mutator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Broken messages, frames and HTTP requests: a numbered error or a closed connection, no more. */
@Timeout(120)
final class RpcFuzzTest {
  private static final String NAME = "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"system_name\"}";
  private static final String HANDSHAKE =
      """
      GET / HTTP/1.1
      Host: localhost
      Upgrade: websocket
      Connection: Upgrade
      Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
      Sec-WebSocket-Version: 13

      """
          .replace("\n", "\r\n");
  private static final String POST =
      "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
          + "Content-Type: application/json\r\nContent-Length: "
          + NAME.length()
          + "\r\n\r\n"
          + NAME;

  private static List<String> messages(MethodTable methods) {
    String hash = "\"0x" + "01".repeat(32) + "\"";
    List<String> parameters =
        List.of(
            "[]",
            "[" + hash + "]",
            "[\"0x0a\"," + hash + "]",
            "[[\"0x0a\",\"0x0c\"]," + hash + "]",
            "[\"0x0a\",10,null," + hash + "]",
            "[\"Echo_echo\",\"0x00ff\"]",
            "[\"0x080401\"]",
            "[true,false]",
            "[\"0x61757261\",\"//Alice\"," + hash + "]");
    List<String> messages = new ArrayList<>();
    for (String method : methods.names()) {
      for (String each : parameters) {
        messages.add(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + each + "}");
      }
    }
    messages.add("[" + NAME + "," + NAME + "]");
    return messages;
  }

  @Test
  void answer_brokenMessage_isAnAnswerOrANumberedErrorButNeverAnInternalOne() {
    MethodTable methods = NodeMethods.of(new FakeNode(), Safety.UNSAFE);
    JsonRpcDispatcher dispatcher =
        new JsonRpcDispatcher(methods, Safety.UNSAFE, RpcLimits.standard());
    Json json = new Json(1 << 20);

    Fuzz.Outcome outcome =
        Fuzz.run(
            120_000,
            Mutator.ofTexts(messages(methods)),
            input -> {
              Subscriptions caller = new Subscriptions(RpcLimits.standard(), () -> "n", _ -> {});
              JsonRpcDispatcher.Answer answer = dispatcher.answer(new String(input, UTF_8), caller);
              caller.close();
              return answer.text().isPresent() && isGood(json.parse(answer.text().get()));
            });

    assertThat(outcome.accepted()).isBetween(1L, outcome.inputs() - 1);
  }

  private static boolean isGood(JsonNode answer) {
    boolean good = true;
    for (JsonNode each : answer.isArray() ? answer.values() : List.of(answer)) {
      assertThat(each.path("jsonrpc").asString("")).isEqualTo("2.0");
      assertThat(each.has("result") ^ each.has("error")).isTrue();
      assertThat(each.path("error").path("code").asInt(0)).isNotEqualTo(-32603);
      good &= each.has("result");
    }
    return good;
  }

  @Test
  void connection_brokenFramesAndHeaders_leaveTheServerServing() throws IOException {
    RpcConfig config =
        RpcConfig.local().withPort(0).withLimits(RpcLimits.standard().withMessages(10_000, 10_000));
    byte[] frame = Hex.bytes("81 85 00000000 68656c6c6f 8980 00000000 8880 00000000");
    byte[] upgraded = (HANDSHAKE + new String(frame, ISO_8859_1)).getBytes(ISO_8859_1);
    try (RpcServer server = RpcServer.start(config, new FakeNode());
        RpcClient other = RpcClient.connect(server.port())) {

      Fuzz.run(
          1_500,
          Mutator.ofBytes(List.of(upgraded, POST.getBytes(ISO_8859_1))),
          input -> {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
              socket.getOutputStream().write(input);
              return true;
            } catch (IOException _) {
              // The server may close the connection in the middle of it.
              return false;
            }
          });

      assertThat(other.ask(NAME)).contains("DecentralML Node");
      try (RpcClient later = RpcClient.connect(server.port())) {
        assertThat(later.ask(NAME)).contains("DecentralML Node");
      }
    }
  }
}
