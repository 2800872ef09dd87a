package io.decentralml.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.node.BlockReference;
import io.decentralml.node.ChainEvent;
import io.decentralml.node.TransactionStatus;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Subscriptions over a real connection: answers first, then notifications in order. */
final class SubscriptionsTest {
  private static final Pattern ANSWER =
      Pattern.compile("\\{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":\"([A-Za-z0-9]{16})\"}");

  private final FakeNode node = new FakeNode();
  private RpcServer server;
  private RpcClient client;

  @BeforeEach
  void start() throws IOException {
    RpcLimits limits = WebSocketTest.limits(1 << 20, 1 << 20, 10, 3);
    server = RpcServer.start(RpcConfig.local().withPort(0).withLimits(limits), node);
    client = RpcClient.connect(server.port());
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private static String request(String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
  }

  private String subscribe(String method, String params) {
    Matcher answer = ANSWER.matcher(client.ask(request(method, params)));
    assertThat(answer.matches()).isTrue();
    return answer.group(1);
  }

  private static String notification(String method, String id, String result) {
    return "{\"jsonrpc\":\"2.0\",\"method\":\""
        + method
        + "\",\"params\":{\"subscription\":\""
        + id
        + "\",\"result\":"
        + result
        + "}}";
  }

  private static String header(int number) {
    return Shapes.header(FakeNode.header(number)).toString();
  }

  private static String hash(int number) {
    return "\"" + Shapes.hashText(FakeNode.hash(number)) + "\"";
  }

  private static String result(boolean value) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":" + value + "}";
  }

  @ParameterizedTest
  @CsvSource({
    "chain_subscribeNewHeads,chain_newHead,chain_unsubscribeNewHeads",
    "chain_subscribeNewHead,chain_newHead,chain_unsubscribeNewHead",
    "subscribe_newHead,chain_newHead,unsubscribe_newHead",
    "chain_subscribeAllHeads,chain_allHead,chain_unsubscribeAllHeads"
  })
  void heads_newBlock_followsThePresentOne(String open, String name, String end) {
    String id = subscribe(open, "[]");
    assertThat(client.next()).isEqualTo(notification(name, id, header(2)));

    node.importBlock(3, FakeChain.values("0a", "03"));
    node.finalizeBlock(1);

    assertThat(client.next()).isEqualTo(notification(name, id, header(3)));
    assertThat(client.ask(request(end, "[\"" + id + "\"]"))).isEqualTo(result(true));
    assertThat(client.ask(request(end, "[\"" + id + "\"]"))).isEqualTo(result(false));
    assertThat(node.listeners()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"chain_subscribeFinalizedHeads", "chain_subscribeFinalisedHeads"})
  void finalizedHeads_eachNumber_inOrder(String open) {
    String id = subscribe(open, "[]");
    assertThat(client.next()).isEqualTo(notification("chain_finalizedHead", id, header(0)));

    node.finalizeBlock(1);
    node.finalizeBlock(2);

    assertThat(client.next()).isEqualTo(notification("chain_finalizedHead", id, header(1)));
    assertThat(client.next()).isEqualTo(notification("chain_finalizedHead", id, header(2)));
  }

  @Test
  void unsubscribe_withTheMethodOfAnotherKind_isFalse() {
    String id = subscribe("chain_subscribeNewHeads", "[]");
    client.next();

    String answer = client.ask(request("chain_unsubscribeAllHeads", "[\"" + id + "\"]"));

    assertThat(answer).isEqualTo(result(false));
    assertThat(node.listeners()).isOne();
  }

  @Test
  void runtimeVersion_upgrade_isTold() {
    String id = subscribe("state_subscribeRuntimeVersion", "[]");
    assertThat(client.next()).contains("\"state_runtimeVersion\"").contains("\"specVersion\":102");

    node.tell(
        new ChainEvent.RuntimeChanged(
            new BlockReference(FakeNode.hash(1), 1),
            node.chain().runtimeVersion(FakeNode.hash(1)).orElseThrow()));

    assertThat(client.next()).contains(id).contains("\"specVersion\":101");
  }

  @Test
  void storage_firstAllKeysThenChangedOnes() {
    String id = subscribe("state_subscribeStorage", "[[\"0x0b\",\"0x0a\"]]");
    assertThat(client.next())
        .isEqualTo(
            notification(
                "state_storage",
                id,
                "{\"block\":" + hash(2) + ",\"changes\":[[\"0x0b\",null],[\"0x0a\",\"0x02\"]]}"));

    node.importBlock(3, FakeChain.values("0c", "06"));
    node.importBlock(4, FakeChain.values("0a", "07", "0c", "08"));

    assertThat(client.next())
        .isEqualTo(
            notification(
                "state_storage",
                id,
                "{\"block\":" + hash(4) + ",\"changes\":[[\"0x0a\",\"0x07\"]]}"));
  }

  @Test
  void storage_withoutKeys_tellsEveryChange() {
    String id = subscribe("state_subscribeStorage", "[]");
    client.next();

    node.importBlock(3, FakeChain.values("0c", "06", "0d", "09"));

    assertThat(client.next())
        .isEqualTo(
            notification(
                "state_storage",
                id,
                "{\"block\":"
                    + hash(3)
                    + ",\"changes\":[[\"0x0c\",\"0x06\"],[\"0x0d\",\"0x09\"]]}"));
  }

  @Test
  void submitAndWatch_eachStatus_untilTheLast() {
    String id = subscribe("author_submitAndWatchExtrinsic", "[\"0x00\"]");

    node.pool().tell(new TransactionStatus.Future());
    node.pool().tell(new TransactionStatus.Broadcast(List.of("peer")));
    node.pool().tell(new TransactionStatus.InBlock(FakeNode.hash(3), 1));
    node.pool().tell(new TransactionStatus.Retracted(FakeNode.hash(3)));
    node.pool().tell(new TransactionStatus.Finalized(FakeNode.hash(4), 1));
    node.pool().tell(new TransactionStatus.Ready());

    for (String status :
        List.of(
            "\"ready\"",
            "\"future\"",
            "{\"broadcast\":[\"peer\"]}",
            "{\"inBlock\":" + hash(3) + "}",
            "{\"retracted\":" + hash(3) + "}",
            "{\"finalized\":" + hash(4) + "}")) {
      assertThat(client.next()).isEqualTo(notification("author_extrinsicUpdate", id, status));
    }
    assertThat(client.ask(request("author_unwatchExtrinsic", "[\"" + id + "\"]")))
        .isEqualTo(result(false));
    assertThat(node.pool().watchers()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"usurped", "finalityTimeout", "dropped", "invalid"})
  void submitAndWatch_badEnd_isTold(String end) {
    String id = subscribe("author_submitAndWatchExtrinsic", "[\"0x00\"]");
    client.next();

    node.pool()
        .tell(
            switch (end) {
              case "usurped" -> new TransactionStatus.Usurped(FakeNode.hash(5));
              case "finalityTimeout" -> new TransactionStatus.FinalityTimeout(FakeNode.hash(5));
              case "dropped" -> new TransactionStatus.Dropped();
              default -> new TransactionStatus.Invalid();
            });

    String quoted = "\"" + end + "\"";
    String expected =
        end.startsWith("u") || end.startsWith("f") ? "{" + quoted + ":" + hash(5) + "}" : quoted;
    assertThat(client.next()).isEqualTo(notification("author_extrinsicUpdate", id, expected));
  }

  @Test
  void unwatch_running_endsTheWatch() {
    String id = subscribe("author_submitAndWatchExtrinsic", "[\"0x00\"]");
    client.next();

    String answer = client.ask(request("author_unwatchExtrinsic", "[\"" + id + "\"]"));

    assertThat(answer).isEqualTo(result(true));
    assertThat(node.pool().watchers()).isZero();
  }

  @Test
  void subscribe_inABatch_answersBeforeItNotifies() {
    String one = request("chain_subscribeNewHeads", "[]");

    String answer = client.ask("[" + one + "," + one + "]");

    assertThat(answer).startsWith("[{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":\"");
    assertThat(client.next()).contains("chain_newHead");
    assertThat(client.next()).contains("chain_newHead");
  }

  @Test
  void subscribe_beyondTheLimit_isRefusedUntilOneEnds() {
    String first = subscribe("chain_subscribeAllHeads", "[]");
    client.next();
    for (int i = 0; i < 2; i++) {
      subscribe("chain_subscribeAllHeads", "[]");
      client.next();
    }

    String refusal = client.ask(request("chain_subscribeAllHeads", "[]"));

    assertThat(refusal).contains("-32006").contains("Exceeded max limit of 3");
    client.ask(request("chain_unsubscribeAllHeads", "[\"" + first + "\"]"));
    subscribe("chain_subscribeAllHeads", "[]");
  }

  @Test
  void subscribe_refusedOrder_leavesRoom() {
    for (int i = 0; i < 10; i++) {
      assertThat(client.ask(request("author_submitAndWatchExtrinsic", "[\"0x03\"]")))
          .contains("1010");
    }

    subscribe("chain_subscribeAllHeads", "[]");
  }

  @Test
  void connection_closed_endsItsSubscriptions() {
    subscribe("chain_subscribeNewHeads", "[]");
    client.next();
    subscribe("author_submitAndWatchExtrinsic", "[\"0x00\"]");

    client.close();

    Eventually.holds(() -> node.listeners() == 0 && node.pool().watchers() == 0);
  }
}
