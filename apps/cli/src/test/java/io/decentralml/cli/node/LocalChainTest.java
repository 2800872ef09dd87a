package io.decentralml.cli.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.client.ChainClient;
import io.decentralml.client.Inclusion;
import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.metadata.Value;
import io.decentralml.node.service.NodeConfig;
import io.decentralml.primitives.AccountId;
import io.decentralml.rpc.RpcConfig;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(120)
class LocalChainTest {
  private static final KeyPair ALICE = KeyPair.fromUri(SignatureScheme.SR25519, "//Alice");
  private static final AccountId BOB =
      AccountId.of(KeyPair.fromUri(SignatureScheme.SR25519, "//Bob").accountId());

  @TempDir Path base;

  private static String complaint(Object command, String... arguments) {
    StringWriter err = new StringWriter();
    int code = new CommandLine(command).setErr(new PrintWriter(err)).execute(arguments);
    assertThat(code).isEqualTo(2);
    return err.toString();
  }

  @Test
  void local_threeAuthorities_takeTransactionsAndMakeThemFinalWithoutSudo() throws Exception {
    NodeConfig config =
        ServedNode.temporary(KnownChain.LOCAL).withStorage(new NodeConfig.Storage.Folder(base));
    try (ServedNode node =
            ServedNode.start(KnownChain.LOCAL, config, RpcConfig.local().withPort(0));
        ChainClient client = ChainClient.connect(node.url())) {
      Inclusion inclusion =
          client.submitFinal(
              client.call(
                  "Balances",
                  "transfer_allow_death",
                  Map.of("dest", Value.variant("Id", Value.of(BOB)), "value", 1_000_000L)),
              ALICE);

      assertThat(inclusion.number().toLong()).isPositive();
      assertThat(node.node().spec().id()).isEqualTo("local_testnet");
      assertThat(client.storage("Sudo", "Key")).isEmpty();
      assertThat(base.resolve("chains/local_testnet/db")).isDirectory();
      assertThat(base.resolve("chains/local_testnet/keystore").toFile().list()).hasSize(6);
    }
    StringWriter out = new StringWriter();
    CommandLine purge = new CommandLine(new PurgeChainCommand()).setOut(new PrintWriter(out));
    assertThat(purge.execute("--chain", "local", "--base-path", base.toString(), "-y")).isZero();
    assertThat(out.toString()).contains("chains/local_testnet/db");
    assertThat(base.resolve("chains/local_testnet/db")).doesNotExist();
    assertThat(base.resolve("chains/local_testnet/keystore")).isNotEmptyDirectory();
  }

  @Test
  void node_noChainOrAWrongOne_saysWhichThereAre() {
    assertThat(complaint(new NodeCommand())).contains("--chain dev", "--chain local");
    assertThat(complaint(new NodeCommand(), "--chain", "kusama")).contains("dev and local");
    assertThat(complaint(new NodeCommand(), "--dev", "--chain", "local")).contains("two chains");
    assertThat(complaint(new NodeCommand(), "--dev", "--bob")).contains("only Alice");
    assertThat(complaint(new NodeCommand(), "--dev", "--state-pruning", "all"))
        .contains("archive-canonical");
    assertThat(complaint(new NodeCommand(), "--dev", "--rpc-max-request-size", "0"))
        .contains("1 to 1024 MiB");
    assertThat(complaint(new NodeCommand(), "--dev", "--pool-limit", "0")).contains("at least");
    assertThat(complaint(new PurgeChainCommand())).contains("--chain local");
  }
}
