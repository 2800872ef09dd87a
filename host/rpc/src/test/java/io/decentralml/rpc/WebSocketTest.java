package io.decentralml.rpc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.testkit.Seeds;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real server and real sockets: what goes over the wire and what a hostile client cannot do. */
final class WebSocketTest {
  private static final String NAME =
      "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"system_name\",\"params\":[]}";
  private static final String NAME_ANSWER =
      "{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":\"DecentralML Node\"}";

  private RpcServer server;

  @BeforeEach
  void start() throws IOException {
    server = RpcServer.start(RpcConfig.local().withPort(0), new FakeNode());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private RpcServer restart(RpcConfig config) throws IOException {
    server.close();
    server = RpcServer.start(config.withPort(0), new FakeNode());
    return server;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "0|0",
        "\"0\"|\"0\"",
        "\"a\\\"b\"|\"a\\\"b\"",
        "null|null",
        "-3|-3",
        "1.0|1.0",
        "123456789012345678901234567890|123456789012345678901234567890"
      })
  void answer_anyId_isEchoedWithItsType(String id, String echoed) {
    try (RpcClient client = RpcClient.connect(server.port())) {
      String answer = client.ask(NAME.replace("7", id));

      assertThat(answer).isEqualTo(NAME_ANSWER.replace("7", echoed));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{|-32700|null",
        "nonsense|-32700|null",
        "[1,|-32700|null",
        "{\"a\":1}x|-32700|null",
        "'single'|-32700|null",
        "NaN|-32700|null",
        "[]|-32600|null",
        "{}|-32600|null",
        "1|-32600|null",
        "null|-32600|null",
        "\"text\"|-32600|null",
        "{\"jsonrpc\":\"2.0\",\"id\":1}|-32600|1",
        "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"system_name\"}|-32600|1",
        "{\"id\":1,\"method\":\"system_name\"}|-32600|1",
        "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"system_name\"}|-32600|null",
        "{\"jsonrpc\":\"2.0\",\"id\":true,\"method\":\"system_name\"}|-32600|null",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":5}|-32600|1",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"nothing\"}|-32601|1",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"chain_getHeader\",\"params\":\"x\"}|-32602|1",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"chain_unsubscribeNewHeads\"}|-32602|1"
      })
  void answer_malformedMessage_isTheRightErrorAndTheConnectionLives(
      String message, int code, String id) {
    try (RpcClient client = RpcClient.connect(server.port())) {
      String answer = client.ask(message);

      assertThat(answer)
          .startsWith("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"error\":{\"code\":" + code + ",");
      assertThat(client.ask(NAME)).isEqualTo(NAME_ANSWER);
    }
  }

  @Test
  void answer_deepNesting_isParseError() {
    try (RpcClient client = RpcClient.connect(server.port())) {
      String answer = client.ask("[".repeat(100_000));

      assertThat(answer).contains("-32700");
      assertThat(client.ask(NAME)).isEqualTo(NAME_ANSWER);
    }
  }

  @Test
  void answer_randomBytes_neverHarmTheServer() {
    try (RpcClient client = RpcClient.connect(server.port())) {
      Seeds.forEach(
          300,
          random -> {
            byte[] bytes = NAME.getBytes(UTF_8);
            for (int i = 0; i < 3; i++) {
              bytes[random.nextInt(bytes.length)] = (byte) (32 + random.nextInt(95));
            }
            client.sendBinary(bytes);
          });

      client.send("{\"jsonrpc\":\"2.0\",\"id\":\"last\",\"method\":\"system_name\"}");

      String answer = client.next();
      while (!answer.contains("\"last\"")) {
        answer = client.next();
      }
      assertThat(answer).contains("DecentralML Node");
    }
  }

  @Test
  void answer_batch_isInOrderWithoutNotifications() {
    try (RpcClient client = RpcClient.connect(server.port())) {
      String notification = "{\"jsonrpc\":\"2.0\",\"method\":\"system_name\"}";

      String answer = client.ask("[" + NAME + "," + notification + ",1," + NAME + "]");

      assertThat(answer)
          .isEqualTo(
              "["
                  + NAME_ANSWER
                  + ",{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,"
                  + "\"message\":\"Invalid request\"}},"
                  + NAME_ANSWER
                  + "]");
    }
  }

  @Test
  void answer_notification_isNone() {
    try (RpcClient client = RpcClient.connect(server.port())) {
      client.send("{\"jsonrpc\":\"2.0\",\"method\":\"system_name\"}");
      client.send("[{\"jsonrpc\":\"2.0\",\"method\":\"no_such\"}]");

      assertThat(client.ask(NAME)).isEqualTo(NAME_ANSWER);
    }
  }

  @Test
  void answer_manyPipelinedRequests_allInOrder() {
    try (RpcClient client = RpcClient.connect(server.port())) {
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < 2000; i++) {
        client.send(NAME.replace("7", Integer.toString(i)));
        expected.add(NAME_ANSWER.replace("7", Integer.toString(i)));
      }

      List<String> answers = new ArrayList<>();
      for (int i = 0; i < 2000; i++) {
        answers.add(client.next());
      }

      assertThat(answers).isEqualTo(expected);
    }
  }

  @Test
  void answer_longerThanTheLimit_isAnError() throws IOException {
    RpcLimits limits = limits(1 << 20, 1000, 10, 10);
    restart(RpcConfig.local().withLimits(limits));
    try (RpcClient client = RpcClient.connect(server.port())) {
      String echo =
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"state_call\",\"params\":[\"Echo_echo\",\""
              + "00".repeat(1000)
              + "\"]}";

      assertThat(client.ask(echo))
          .isEqualTo(
              "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32008,\"message\":"
                  + "\"Response is too big\",\"data\":\"Exceeded max limit of 1000\"}}");
      assertThat(client.ask("[" + (NAME + ",").repeat(100) + NAME + "]"))
          .isEqualTo(
              "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32011,\"message\":"
                  + "\"The batch response was too large\",\"data\":\"Exceeded max limit of 1000\"}}");
    }
  }

  @Test
  void connection_messageLongerThanTheLimit_isClosedAndOthersLive() throws IOException {
    restart(RpcConfig.local().withLimits(limits(10_000, 10_000, 10, 10)));
    try (RpcClient hostile = RpcClient.connect(server.port());
        RpcClient honest = RpcClient.connect(server.port())) {
      hostile.send(" ".repeat(20_000));

      assertThat(hostile.next()).isEqualTo(RpcClient.CLOSED);
      assertThat(honest.ask(NAME)).isEqualTo(NAME_ANSWER);
    }
  }

  @Test
  void connect_beyondTheLimit_isRefusedUntilOneLeaves() throws IOException {
    restart(RpcConfig.local().withLimits(limits(10_000, 10_000, 2, 10)));
    RpcClient first = RpcClient.connect(server.port());
    try (RpcClient second = RpcClient.connect(server.port())) {
      assertThatThrownBy(() -> RpcClient.connect(server.port()))
          .isInstanceOf(CompletionException.class)
          .hasStackTraceContaining("429");

      first.close();

      try (RpcClient third = Eventually.get(() -> RpcClient.connect(server.port()))) {
        assertThat(third.ask(NAME)).isEqualTo(NAME_ANSWER);
      }
      assertThat(second.ask(NAME)).isEqualTo(NAME_ANSWER);
    }
  }

  @Test
  void answer_batchBeyondTheLimit_isRefusedAsAWhole() throws IOException {
    restart(RpcConfig.local().withLimits(RpcLimits.standard().withBatches(2)));
    try (RpcClient client = RpcClient.connect(server.port())) {
      assertThat(client.ask("[" + NAME + "," + NAME + "]")).startsWith("[");
      assertThat(client.ask("[" + NAME + "," + NAME + "," + NAME + "]"))
          .isEqualTo(
              "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32010,\"message\":"
                  + "\"The batch request was too large\",\"data\":\"Exceeded max limit of 2\"}}");
    }
    restart(RpcConfig.local().withLimits(RpcLimits.standard().withBatches(0)));
    try (RpcClient client = RpcClient.connect(server.port())) {
      assertThat(client.ask("[" + NAME + "]"))
          .isEqualTo(
              "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32005,\"message\":"
                  + "\"Batched requests are not supported by this server\"}}");
      assertThat(client.ask(NAME)).isEqualTo(NAME_ANSWER);
    }
  }

  @Test
  void answer_moreCallsThanAMinuteAllows_isRefusedOnThatConnectionAlone() throws IOException {
    restart(RpcConfig.local().withLimits(RpcLimits.standard().withCallsPerMinute(5)));
    try (RpcClient eager = RpcClient.connect(server.port());
        RpcClient other = RpcClient.connect(server.port())) {
      for (int i = 0; i < 4; i++) {
        assertThat(eager.ask(NAME)).isEqualTo(NAME_ANSWER);
      }
      assertThat(eager.ask("[" + NAME + "," + NAME + "]"))
          .isEqualTo(
              "["
                  + NAME_ANSWER
                  + ",{\"jsonrpc\":\"2.0\",\"id\":7,\"error\":{\"code\":-32999,\"message\":"
                  + "\"RPC rate limit exceeded\"}}]");
      assertThat(other.ask(NAME)).isEqualTo(NAME_ANSWER);
    }
  }

  @Test
  void connect_thousandSilentConnections_othersAreServed() throws IOException {
    restart(RpcConfig.local());
    List<Socket> silent = new ArrayList<>();
    try (RpcClient early = RpcClient.connect(server.port())) {
      for (int i = 0; i < 1000; i++) {
        silent.add(new Socket(InetAddress.getLoopbackAddress(), server.port()));
      }

      try (RpcClient late = Eventually.get(() -> RpcClient.connect(server.port()))) {
        assertThat(late.ask(NAME)).isEqualTo(NAME_ANSWER);
      }
      assertThat(early.ask(NAME)).isEqualTo(NAME_ANSWER);
    } finally {
      for (Socket each : silent) {
        each.close();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:3000,true",
    "https://polkadot.js.org,true",
    "https://evil.example,false",
    "null,false"
  })
  void connect_fromWebPage_dependsOnItsOrigin(String origin, boolean allowed) {
    if (allowed) {
      try (RpcClient client = RpcClient.connect(server.port(), "Origin", origin)) {
        assertThat(client.ask(NAME)).isEqualTo(NAME_ANSWER);
      }
    } else {
      assertThatThrownBy(() -> RpcClient.connect(server.port(), "Origin", origin))
          .hasStackTraceContaining("403");
    }
  }

  static RpcLimits limits(int request, int response, int connections, int subscriptions) {
    return RpcLimits.standard()
        .withMessages(request, response)
        .withConnections(connections)
        .withSubscriptions(subscriptions);
  }
}
