package io.decentralml.cli.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.client.Call;
import io.decentralml.client.ChainClient;
import io.decentralml.client.Inclusion;
import io.decentralml.client.Submission;
import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.metadata.Value;
import io.decentralml.node.BlockSealing.EmptyBlocks;
import io.decentralml.node.BlockSealing.Finality;
import io.decentralml.node.BlockSealing.SealResult;
import io.decentralml.node.Keystore;
import io.decentralml.node.authoring.SealingMode;
import io.decentralml.node.service.NodeConfig;
import io.decentralml.primitives.AccountId;
import io.decentralml.rpc.RpcConfig;
import io.decentralml.scale.Bytes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(120)
class LocalChainTest {
  private static final KeyPair ALICE = KeyPair.fromUri(SignatureScheme.SR25519, "//Alice");
  private static final KeyPair DAVE = KeyPair.fromUri(SignatureScheme.SR25519, "//Dave");
  private static final AccountId BOB = account("//Bob");

  @TempDir Path base;

  private static String complaint(Object command, String... arguments) {
    StringWriter err = new StringWriter();
    int code = new CommandLine(command).setErr(new PrintWriter(err)).execute(arguments);
    assertThat(code).isEqualTo(2);
    return err.toString();
  }

  @Test
  void local_threeAuthorities_takeTransactionsAndMakeThemFinal() throws Exception {
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
      assertThat(client.storage("Sudo", "Key")).contains(Value.of(AccountId.of(ALICE.accountId())));
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
  void local_validatorsChange_thoseOfTheNewSetSealTheBlocks() throws Exception {
    NodeConfig config =
        ServedNode.temporary(KnownChain.LOCAL).withSealing(new SealingMode.Manual());
    try (ServedNode node =
            ServedNode.start(KnownChain.LOCAL, config, RpcConfig.local().withPort(0));
        ChainClient client = ChainClient.connect(node.url())) {
      Bytes vote = Bytes.wrap(KeyPair.fromUri(SignatureScheme.ED25519, "//Dave").publicKey());
      Map<String, Object> keys = Map.of("aura", DAVE.publicKey(), "grandpa", vote.toArray());
      Bytes seal = Bytes.wrap(DAVE.publicKey());
      assertThat(node.node().keystore().insert(Bytes.utf8("aura"), "//Dave", seal))
          .isEqualTo(Keystore.InsertResult.INSERTED);
      Submission named =
          client.send(
              client.call("Session", "set_keys", Map.of("keys", keys, "proof", new byte[0])), DAVE);
      seal(node, 1);
      named.inBlock();
      Submission added = sudo(client, "add_validator", DAVE);
      Submission removed = sudo(client, "remove_validator", ALICE);
      seal(node, 2);
      added.inBlock();
      removed.inBlock();
      seal(node, 19);
      assertThat(authorities(client)).contains(hex(ALICE)).doesNotContain(hex(DAVE));

      seal(node, 20);

      assertThat(authorities(client)).doesNotContain(hex(ALICE)).contains(hex(DAVE));
      seal(node, 25);
      Value validators = client.storage("Session", "Validators").orElseThrow();
      assertThat(validators)
          .isEqualTo(Value.of(List.of(BOB, account("//Charlie"), AccountId.of(DAVE.accountId()))));
    }
  }

  private static Submission sudo(ChainClient client, String name, KeyPair validator) {
    Call call =
        client.call("ValidatorSet", name, Map.of("validator", AccountId.of(validator.accountId())));
    return client.send(
        client.call("Sudo", "sudo", Map.of("call", new Value.Encoded(call.encoded()))), ALICE);
  }

  /** The node has the keys of all who ever validate here, so that it has to wait for no slot. */
  private static void seal(ServedNode node, int until) {
    while (node.node().chain().best().number() < until) {
      assertThat(node.node().sealing().seal(EmptyBlocks.ALLOWED, Finality.AT_ONCE))
          .isInstanceOf(SealResult.Sealed.class);
    }
  }

  private static String authorities(ChainClient client) {
    return client.rpc().request("state_call", "AuraApi_authorities", "0x").asString();
  }

  private static String hex(KeyPair pair) {
    return Bytes.wrap(pair.publicKey()).toHex().substring(2);
  }

  private static AccountId account(String uri) {
    return AccountId.of(KeyPair.fromUri(SignatureScheme.SR25519, uri).accountId());
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
