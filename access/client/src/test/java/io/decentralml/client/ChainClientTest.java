package io.decentralml.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.client.FakeChain.Sealing;
import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.metadata.Value;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Hash256;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ChainClientTest {
  private static final KeyPair ALICE = KeyPair.fromUri(SignatureScheme.SR25519, "//Alice");

  /** Where the nonce stands in an extrinsic with a mortal era: after length, address, signature. */
  private static final int NONCE_DIGIT = 2 + 2 * (2 + 1 + 33 + 1 + 64 + 2);

  private static Call remark(ChainClient client) {
    return client.call("System", "remark", Map.of("remark", new byte[] {1}));
  }

  @Test
  void connect_chain_tellsItsVersion() throws IOException {
    try (FakeChain chain = new FakeChain(Sealing.AT_ONCE);
        ChainClient client = chain.connect()) {
      assertThat(client.runtime().specName()).isEqualTo("fake");
      assertThat(client.runtime().specVersion()).isEqualTo(100);
      assertThat(client.bestNumber()).isEqualTo(BlockNumber.ZERO);
    }
  }

  @Test
  void requireGenesis_anotherChain_isRefused() throws IOException {
    try (FakeChain chain = new FakeChain(Sealing.AT_ONCE);
        ChainClient client = chain.connect()) {
      assertThatThrownBy(() -> client.requireGenesis(Hash256.ZERO))
          .isInstanceOf(ChainMismatchException.class);
      assertThat(client.requireGenesis(client.genesis())).isSameAs(client);
    }
  }

  @Test
  void submit_success_tellsBlockAndEvents() throws IOException {
    try (FakeChain chain = new FakeChain(Sealing.AT_ONCE);
        ChainClient client = chain.connect()) {
      Inclusion inclusion = client.submit(remark(client), ALICE);
      assertThat(inclusion.number()).isEqualTo(BlockNumber.of(1));
      assertThat(inclusion.index()).isZero();
      Fields info = inclusion.event("System", "ExtrinsicSuccess").fields().fields("dispatch_info");
      assertThat(info.variant("class")).isEqualTo("Normal");
    }
  }

  @Test
  void submit_moduleError_isNamed() throws IOException {
    try (FakeChain chain = new FakeChain(Sealing.AT_ONCE);
        ChainClient client = chain.connect()) {
      Value error = Value.of(Map.of("index", 4, "error", new byte[] {2, 0, 0, 0}));
      chain.setOutcome(FakeChain.failure(Value.variant("Module", error)));
      assertThatThrownBy(() -> client.submit(remark(client), ALICE))
          .isInstanceOfSatisfying(
              DispatchException.class,
              failure -> {
                assertThat(failure.error()).isEqualTo("Balances.InsufficientBalance");
                assertThat(failure.inclusion().number()).isEqualTo(BlockNumber.of(1));
              });
    }
  }

  @Test
  void submit_refusedByThePool_givesTheReason() throws IOException {
    try (FakeChain chain = new FakeChain(Sealing.AT_ONCE);
        ChainClient client = chain.connect()) {
      chain
          .node()
          .on(
              "author_submitAndWatchExtrinsic",
              (_, _) -> {
                throw new FakeNode.Refusal(1010, "Invalid Transaction", "Inability to pay");
              });
      assertThatThrownBy(() -> client.submit(remark(client), ALICE))
          .isInstanceOf(SubmissionException.class)
          .hasMessageContaining("Inability to pay");
    }
  }

  @Test
  void send_manyUnderWay_countsNoncesItself() throws Exception {
    try (FakeChain chain = new FakeChain(Sealing.WHEN_TOLD);
        ChainClient client = chain.connect();
        ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      chain.node().on("system_accountNextIndex", (_, _) -> 0);
      List<Future<Submission>> sent = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        sent.add(senders.submit(() -> client.send(remark(client), ALICE)));
      }
      for (Future<Submission> each : sent) {
        each.get();
      }
      assertThat(chain.submitted().stream().map(ChainClientTest::nonce).sorted().toList())
          .isEqualTo(IntStream.range(0, 20).boxed().toList());
      assertThat(chain.node().calls()).containsOnlyOnce("system_accountNextIndex");
    }
  }

  private static int nonce(String extrinsic) {
    return Integer.parseInt(extrinsic, NONCE_DIGIT, NONCE_DIGIT + 2, 16) / 4;
  }

  @Test
  void send_oneRefused_asksTheNodeForTheNextNonce() throws IOException {
    try (FakeChain chain = new FakeChain(Sealing.WHEN_TOLD);
        ChainClient client = chain.connect()) {
      client.send(remark(client), ALICE);
      AtomicInteger refusals = new AtomicInteger();
      chain
          .node()
          .on(
              "author_submitAndWatchExtrinsic",
              (_, _) -> {
                if (refusals.getAndIncrement() == 0) {
                  throw new FakeNode.Refusal(
                      1010, "Invalid Transaction", "Transaction is outdated");
                }
                return "again";
              });
      chain.node().on("system_accountNextIndex", (_, _) -> 7);
      client.send(remark(client), ALICE);
      assertThat(refusals).hasValue(2);
      assertThat(chain.node().calls().stream().filter("system_accountNextIndex"::equals))
          .hasSize(2);
    }
  }

  @Test
  void inBlock_connectionBreaksAfterSending_isFoundInTheBlocksSince() throws IOException {
    try (FakeChain chain = new FakeChain(Sealing.WHEN_TOLD);
        ChainClient client = chain.connect()) {
      Submission submission = client.send(remark(client), ALICE);
      chain.node().breakConnections();
      chain.seal();
      assertThat(submission.inBlock().number()).isEqualTo(BlockNumber.of(1));
      assertThat(chain.submitted()).hasSize(1);
    }
  }

  @Test
  void inBlock_submissionNeverArrived_isSentAgain() throws IOException {
    try (FakeChain chain = new FakeChain(Sealing.AT_ONCE);
        ChainClient client = chain.connect()) {
      chain
          .node()
          .on(
              "author_submitAndWatchExtrinsic",
              (connection, _) -> {
                connection.close();
                return "never heard";
              });
      assertThat(client.submit(remark(client), ALICE).number()).isEqualTo(BlockNumber.of(1));
      assertThat(chain.submitted()).hasSize(1);
    }
  }

  @Test
  void inBlock_droppedByThePool_saysSo() throws IOException {
    try (FakeChain chain = new FakeChain(Sealing.WHEN_TOLD);
        ChainClient client = chain.connect()) {
      chain
          .node()
          .on(
              "author_submitAndWatchExtrinsic",
              (connection, _) -> {
                connection.tell("author_extrinsicUpdate", "w1", "dropped");
                return "w1";
              });
      assertThatThrownBy(() -> client.submit(remark(client), ALICE))
          .isInstanceOf(SubmissionException.class)
          .hasMessageContaining("dropped");
    }
  }

  @Test
  void finalized_inBlockFirst_waitsForTheFinalBlock() throws IOException {
    try (FakeChain chain = new FakeChain(Sealing.WHEN_TOLD);
        ChainClient client = chain.connect()) {
      chain
          .node()
          .on(
              "author_submitAndWatchExtrinsic",
              (connection, parameters) -> {
                chain.node().calls().add("submitted " + parameters.path(0).asString());
                connection.tell(
                    "author_extrinsicUpdate", "w1", Map.of("inBlock", Hash256.ZERO.toString()));
                connection.tell("author_extrinsicUpdate", "w1", "invalid");
                return "w1";
              });
      assertThatThrownBy(() -> client.submitFinal(remark(client), ALICE))
          .isInstanceOf(SubmissionException.class)
          .hasMessageContaining("invalid");
    }
  }

  @Test
  void send_afterReconnectingToAnotherChain_isRefused() throws IOException {
    try (FakeChain chain = new FakeChain(Sealing.AT_ONCE);
        ChainClient client = chain.connect()) {
      chain.becomeAnother();
      chain.node().breakConnections();
      client.bestNumber();
      assertThatThrownBy(() -> client.submit(remark(client), ALICE))
          .isInstanceOf(ChainMismatchException.class)
          .hasMessageContaining("another chain");
      assertThat(chain.submitted()).isEmpty();
    }
  }

  @Test
  void send_afterReconnectingToANewerRuntime_isRefused() throws IOException {
    try (FakeChain chain = new FakeChain(Sealing.AT_ONCE);
        ChainClient client = chain.connect()) {
      chain.upgrade();
      chain.node().breakConnections();
      client.bestNumber();
      assertThatThrownBy(() -> client.submit(remark(client), ALICE))
          .isInstanceOf(ChainMismatchException.class)
          .hasMessageContaining("connect again");
    }
  }

  @Test
  void storage_nothingStored_isTheDefaultIfThereIsOne() throws IOException {
    try (FakeChain chain = new FakeChain(Sealing.AT_ONCE);
        ChainClient client = chain.connect()) {
      chain.node().on("state_getStorage", (_, _) -> null);
      assertThat(client.storage("System", "Number")).isEqualTo(Optional.of(Value.number(0)));
      assertThat(client.storage("Sudo", "Key")).isEmpty();
      Fields account = client.account(AccountId.of(ALICE.accountId()));
      assertThat(account.fields("data").balance("free")).isEqualTo(Balance.ZERO);
    }
  }

  @Test
  void entries_severalPages_areAllRead() throws IOException {
    try (FakeChain chain = new FakeChain(Sealing.AT_ONCE);
        ChainClient client = chain.connect()) {
      List<String> keys = new ArrayList<>();
      for (int i = 0; i < 1100; i++) {
        keys.add(
            client
                .runtime()
                .metadata()
                .storageKey("System", "BlockHash", List.of(Value.number(i)))
                .toHex());
      }
      keys.sort(null);
      chain
          .node()
          .on(
              "state_getKeysPaged",
              (_, parameters) ->
                  keys.stream()
                      .filter(key -> key.compareTo(parameters.path(2).asString()) > 0)
                      .limit(parameters.path(1).asInt())
                      .toList())
          .on(
              "state_queryStorageAt",
              (_, parameters) ->
                  List.of(
                      Map.of(
                          "changes",
                          parameters
                              .path(0)
                              .valueStream()
                              .map(key -> List.of(key.asString(), Hash256.ZERO.toString()))
                              .toList())));
      List<StorageItem> entries = client.entries("System", "BlockHash");
      assertThat(entries).hasSize(1100);
      assertThat(entries.stream().map(each -> each.keys().getFirst()).distinct()).hasSize(1100);
    }
  }

  @Test
  void fee_signer_isAskedWithoutAUsableSignature() throws IOException {
    try (FakeChain chain = new FakeChain(Sealing.AT_ONCE);
        ChainClient client = chain.connect()) {
      chain
          .node()
          .on(
              "state_call",
              (_, parameters) -> {
                assertThat(parameters.path(0).asString())
                    .isEqualTo("TransactionPaymentApi_query_info");
                assertThat(parameters.path(1).asString()).contains("01".repeat(64));
                return "0x0408" + "00" + "39300000000000000000000000000000";
              });
      assertThat(client.fee(remark(client), ALICE)).isEqualTo(Balance.of(12345));
    }
  }
}
