package io.decentralml.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.cli.node.ServedNode;
import io.decentralml.client.Call;
import io.decentralml.client.ChainClient;
import io.decentralml.client.Inclusion;
import io.decentralml.client.RpcClient;
import io.decentralml.client.Submission;
import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.metadata.Value;
import io.decentralml.node.chain.ForeignChainException;
import io.decentralml.node.service.NodeConfig;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Nonce;
import io.decentralml.rpc.RpcConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The client against real development nodes, which only this module may start. */
@Timeout(120)
class ClientAtNodeTest {
  private static final KeyPair ALICE = KeyPair.fromUri(SignatureScheme.SR25519, "//Alice");
  private static final AccountId BOB =
      AccountId.of(KeyPair.fromUri(SignatureScheme.SR25519, "//Bob").accountId());

  private static Call transfer(ChainClient client) {
    return client.call(
        "Balances",
        "transfer_allow_death",
        Map.of("dest", Value.variant("Id", Value.of(BOB)), "value", 1_000_000L));
  }

  private static ServedNode start(NodeConfig config, int port)
      throws IOException, ForeignChainException {
    return ServedNode.start(config, RpcConfig.local().withPort(port));
  }

  @Test
  void submitAll_hundredTransfers_areIncludedInOrder() throws Exception {
    try (ServedNode node = start(ServedNode.temporary(), 0);
        ChainClient client = ChainClient.connect(node.url())) {
      List<Inclusion> inclusions =
          client.submitAll(Collections.nCopies(100, transfer(client)), ALICE);
      assertThat(inclusions).hasSize(100);
      assertThat(client.account(AccountId.of(ALICE.accountId())).index("nonce")).isEqualTo(100);
      for (int i = 1; i < inclusions.size(); i++) {
        assertThat(position(inclusions.get(i))).isGreaterThan(position(inclusions.get(i - 1)));
      }
    }
  }

  private static long position(Inclusion inclusion) {
    return inclusion.number().toLong() << 32 | inclusion.index();
  }

  @Test
  void fee_transfer_isWhatIsPaid() throws Exception {
    try (ServedNode node = start(ServedNode.temporary(), 0);
        ChainClient client = ChainClient.connect(node.url())) {
      Balance expected = client.fee(transfer(client), ALICE);
      Inclusion inclusion = client.submitFinal(transfer(client), ALICE);
      Balance paid =
          inclusion
              .event("TransactionPayment", "TransactionFeePaid")
              .fields()
              .balance("actual_fee");
      assertThat(paid).isEqualTo(expected);
    }
  }

  @Test
  void nodeRestarts_clientGoesOnWithNoncesSubscriptionsAndStorage(@TempDir Path folder)
      throws Exception {
    NodeConfig config = ServedNode.temporary().withStorage(new NodeConfig.Storage.Folder(folder));
    BlockingQueue<BlockNumber> heads = new LinkedBlockingQueue<>();
    ServedNode first = start(config, 0);
    int port = first.rpc().port();
    try (ChainClient client = ChainClient.connect(first.url())) {
      RpcClient.Subscription subscription = client.onBestHeads(heads::add);
      client.submit(transfer(client), ALICE);
      Submission underWay = client.send(transfer(client), ALICE);
      first.close();
      try (ServedNode _ = start(config, port)) {
        assertThat(underWay.inBlock().number().toLong()).isPositive();
        heads.clear();
        Inclusion last = client.submit(transfer(client), ALICE);
        assertThat(client.nextNonce(AccountId.of(ALICE.accountId()))).isEqualTo(Nonce.of(3));
        BlockNumber heard = heads.poll(30, TimeUnit.SECONDS);
        assertThat(heard).isNotNull();
        assertThat(last.number().toLong()).isPositive();
        subscription.close();
      }
    }
  }
}
