package io.decentralml.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(20)
class RpcClientTest {
  private final FakeNode node = new FakeNode();

  @AfterEach
  void close() throws IOException {
    node.close();
  }

  @Test
  void request_answer_isReturned() {
    node.on("system_chain", (_, _) -> "Development");
    try (RpcClient client = new RpcClient(node.url())) {
      assertThat(client.request("system_chain").asString()).isEqualTo("Development");
    }
  }

  @Test
  void request_error_keepsCodeMessageAndData() {
    node.on(
        "author_submitExtrinsic",
        (_, _) -> {
          throw new FakeNode.Refusal(1010, "Invalid Transaction", "Transaction is outdated");
        });
    try (RpcClient client = new RpcClient(node.url())) {
      assertThatThrownBy(() -> client.request("author_submitExtrinsic", "0x00"))
          .isInstanceOfSatisfying(
              RpcException.class,
              refusal -> {
                assertThat(refusal.code()).isEqualTo(1010);
                assertThat(refusal.reason())
                    .isEqualTo("Invalid Transaction: Transaction is outdated");
              });
    }
  }

  @Test
  void request_answersOutOfOrder_eachFindsItsCaller() throws Exception {
    BlockingQueue<Integer> releases = new LinkedBlockingQueue<>();
    node.on(
        "echo",
        (_, parameters) -> {
          int number = parameters.path(0).asInt();
          if (number == 0) {
            take(releases);
          } else if (number == 19) {
            releases.add(0);
          }
          return number;
        });
    try (RpcClient client = new RpcClient(node.url());
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers =
          IntStream.range(0, 20)
              .mapToObj(i -> callers.submit(() -> client.request("echo", i).asInt()))
              .toList();
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo(i);
      }
    }
  }

  @Test
  void subscribe_notificationsBeforeTheAnswer_areDelivered() {
    node.on(
        "subscribe",
        (connection, _) -> {
          connection.tell("news", "s1", "early");
          connection.tell("news", "s1", "second");
          return "s1";
        });
    node.on("unsubscribe", (_, _) -> true);
    BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    try (RpcClient client = new RpcClient(node.url());
        RpcClient.Subscription _ = client.subscribe("subscribe", "unsubscribe", heard::add)) {
      assertThat(take(heard).asString()).isEqualTo("early");
      assertThat(take(heard).asString()).isEqualTo("second");
    }
    assertThat(node.calls()).containsExactly("subscribe", "unsubscribe");
  }

  @Test
  void subscribe_manyNotificationsForNobody_doNotCrowdOutTheNewOne() {
    node.on(
        "subscribe",
        (connection, _) -> {
          for (int i = 0; i < 3000; i++) {
            connection.tell("news", "stale", i);
          }
          connection.tell("news", "s1", "early");
          return "s1";
        });
    BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    try (RpcClient client = new RpcClient(node.url())) {
      client.subscribe("subscribe", "unsubscribe", heard::add);
      assertThat(take(heard).asString()).isEqualTo("early");
    }
  }

  @Test
  void subscribe_listenerThrows_hearsTheNext() {
    node.on(
        "subscribe",
        (connection, _) -> {
          connection.tell("news", "s1", 1);
          connection.tell("news", "s1", 2);
          return "s1";
        });
    BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    try (RpcClient client = new RpcClient(node.url())) {
      client.subscribe(
          "subscribe",
          "unsubscribe",
          result -> {
            if (result.asInt() == 1) {
              throw new IllegalStateException("thrown by the test");
            }
            heard.add(result);
          });
      assertThat(take(heard).asInt()).isEqualTo(2);
    }
  }

  @Test
  void request_connectionBroke_reconnects() {
    node.on("system_chain", (_, _) -> "Development");
    try (RpcClient client = new RpcClient(node.url())) {
      client.request("system_chain");
      node.breakConnections();
      assertThat(client.request("system_chain").asString()).isEqualTo("Development");
    }
  }

  @Test
  void request_brokenWhileUnderWay_isAskedAgain() {
    AtomicInteger asked = new AtomicInteger();
    node.on(
        "system_chain",
        (connection, _) -> {
          if (asked.incrementAndGet() == 1) {
            connection.close();
          }
          return "Development";
        });
    try (RpcClient client = new RpcClient(node.url())) {
      assertThat(client.request("system_chain").asString()).isEqualTo("Development");
      assertThat(asked).hasValue(2);
    }
  }

  @Test
  void request_submissionBrokenWhileUnderWay_isNotSentAgain() {
    AtomicInteger asked = new AtomicInteger();
    node.on(
        "author_submitExtrinsic",
        (connection, _) -> {
          asked.incrementAndGet();
          connection.close();
          return "0x00";
        });
    try (RpcClient client = new RpcClient(node.url())) {
      assertThatThrownBy(() -> client.request("author_submitExtrinsic", "0x00"))
          .isInstanceOf(ConnectionException.class);
      assertThat(asked).hasValue(1);
    }
  }

  @Test
  void subscribe_nodeRestarts_isRenewedWithoutAnyRequest() throws IOException {
    AtomicInteger subscriptions = new AtomicInteger();
    node.on(
        "subscribe",
        (connection, _) -> {
          String name = "s" + subscriptions.incrementAndGet();
          connection.tell("news", name, name);
          return name;
        });
    BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    try (RpcClient client = new RpcClient(node.url())) {
      client.subscribe("subscribe", "unsubscribe", heard::add);
      assertThat(take(heard).asString()).isEqualTo("s1");
      node.stop();
      node.startAgain();
      assertThat(take(heard).asString()).isEqualTo("s2");
    }
  }

  @Test
  void request_malformedAnswer_isAnError() {
    node.on(
        "system_chain",
        (connection, _) -> {
          connection.sendText("{\"jsonrpc\":");
          return "";
        });
    try (RpcClient client = new RpcClient(node.url())) {
      assertThatThrownBy(() -> client.request("system_chain"))
          .isInstanceOf(ConnectionException.class);
    }
  }

  @Test
  void connect_nobodyThere_namesTheAddress() throws IOException {
    URI url = node.url();
    node.stop();
    assertThatThrownBy(() -> new RpcClient(url))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining(url.toString());
    node.startAgain();
  }

  @Test
  void request_afterClose_fails() {
    RpcClient client = new RpcClient(node.url());
    client.close();
    assertThatThrownBy(() -> client.request("system_chain"))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("closed");
  }

  private static <T> T take(BlockingQueue<T> queue) {
    try {
      T item = queue.poll(15, TimeUnit.SECONDS);
      assertThat(item).as("something heard within 15 s").isNotNull();
      return item;
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }
}
