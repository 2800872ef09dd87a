package io.decentralml.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.crypto.KeyPair;
import io.decentralml.frame.RuntimeCall;
import io.decentralml.frame.system.SystemCall;
import io.decentralml.pallets.balances.BalancesCall;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.Block;
import io.decentralml.primitives.BlockCodec;
import io.decentralml.primitives.MultiAddress;
import io.decentralml.primitives.OpaqueExtrinsic;
import io.decentralml.primitives.OpaqueExtrinsicCodec;
import io.decentralml.runtimeapi.RuntimeTrap;
import io.decentralml.runtimeapi.TransactionValidity;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Decoded;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.testkit.Fuzz;
import io.decentralml.testkit.Mutator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Broken extrinsics and blocks at the runtime's entry points. The runtime answers, or traps for a
 * reason of its own; a trap with a cause is a bug that would have stopped it in WebAssembly.
 */
@Timeout(120)
class RuntimeFuzzTest {
  private static final KeyPair ALICE = TestChain.key("//Alice");

  private final TestChain chain = TestChain.of("development").begin();
  private final byte[] root = chain.host.storageRoot(1);

  private List<byte[]> extrinsics() {
    Chain pallets = chain.pallets();
    RuntimeCall<?> remark =
        new RuntimeCall<>(pallets.system, new SystemCall.Remark(Bytes.utf8("remark")));
    RuntimeCall<?> transfer =
        new RuntimeCall<>(
            pallets.balances,
            new BalancesCall.TransferKeepAlive(
                new MultiAddress.Id(TestChain.account("//Bob")), Balance.of(1_000_000)));
    List<byte[]> extrinsics = new ArrayList<>();
    for (RuntimeCall<?> each : List.of(remark, transfer)) {
      OpaqueExtrinsic signed = chain.signed(ALICE, 0, each);
      extrinsics.add(signed.bytes().toArray());
      ScaleWriter bare = new ScaleWriter();
      bare.u8(4);
      bare.raw(pallets.table.calls().toBytes(each));
      extrinsics.add(bare.toBytes());
    }
    return extrinsics;
  }

  /** The answer, or nothing if the runtime trapped as it may; what it changed is undone. */
  private static byte[] call(TestChain chain, String entryPoint, byte[] arguments) {
    int before = chain.host.openTransactions();
    chain.host.storageStartTransaction();
    byte[] answer;
    try {
      answer = chain.call(entryPoint, arguments);
    } catch (RuntimeTrap trap) {
      assertThat(trap).hasNoCause();
      answer = new byte[0];
    }
    // A trap may leave transactions of the runtime's own open.
    while (chain.host.openTransactions() > before) {
      chain.host.storageRollbackTransaction();
    }
    return answer;
  }

  @AfterEach
  void nothingStays() {
    assertThat(chain.host.storageRoot(1)).isEqualTo(root);
  }

  @Test
  void validateTransaction_brokenExtrinsic_isAValidity() {
    Fuzz.Outcome outcome =
        Fuzz.run(
            20_000,
            Mutator.ofBytes(extrinsics()),
            input -> {
              ScaleWriter arguments = new ScaleWriter();
              arguments.u8(input.length % 3);
              OpaqueExtrinsicCodec.CODEC.encode(new OpaqueExtrinsic(Bytes.wrap(input)), arguments);
              arguments.raw(chain.parent().bytes());
              byte[] answer =
                  call(chain, "TaggedTransactionQueue_validate_transaction", arguments.toBytes());
              return answer.length > 0
                  && TransactionValidity.CODEC.fromBytes(answer).orThrow()
                      instanceof TransactionValidity.Valid;
            });

    assertThat(outcome.inputs()).isGreaterThan(outcome.accepted());
  }

  @Test
  void applyExtrinsic_brokenExtrinsic_isAnAnswer() {
    Fuzz.Outcome outcome =
        Fuzz.run(
            8_000,
            Mutator.ofBytes(extrinsics()),
            input -> {
              byte[] extrinsic =
                  OpaqueExtrinsicCodec.CODEC.toBytes(new OpaqueExtrinsic(Bytes.wrap(input)));
              byte[] answer = call(chain, "BlockBuilder_apply_extrinsic", extrinsic);
              return answer.length > 0 && answer[0] == 0;
            });

    assertThat(outcome.inputs()).isGreaterThan(outcome.accepted());
  }

  @Test
  void calls_brokenArguments_areAnswersOrTraps() {
    List<byte[]> arguments = new ArrayList<>(extrinsics());
    arguments.add(Scale.STRING.toBytes("{\"balances\":{\"balances\":[]},\"sudo\":{\"key\":null}}"));
    arguments.add(new byte[] {1, 0x2c, 'd', 'e', 'v', 'e', 'l', 'o', 'p', 'm', 'e', 'n', 't'});
    arguments.add(ALICE.accountId());
    List<String> entryPoints =
        List.of(
            "Core_initialize_block",
            "BlockBuilder_inherent_extrinsics",
            "BlockBuilder_check_inherents",
            "Metadata_metadata_at_version",
            "OffchainWorkerApi_offchain_worker",
            "AccountNonceApi_account_nonce",
            "TransactionPaymentApi_query_info",
            "TransactionPaymentApi_query_fee_details",
            "TransactionPaymentCallApi_query_call_info",
            "SessionKeys_decode_session_keys",
            "GenesisBuilder_get_preset",
            "GenesisBuilder_build_state",
            "NoSuchApi_at_all");

    Fuzz.Outcome outcome =
        Fuzz.run(
            15_000,
            Mutator.ofBytes(arguments),
            input ->
                call(chain, entryPoints.get(input.length % entryPoints.size()), input).length > 0);

    assertThat(outcome.accepted()).isBetween(1L, outcome.inputs() - 1);
  }

  @Test
  void executeBlock_brokenBlock_isATrapThatChangesNothing() {
    TestChain other = TestChain.of("development");
    TestChain author = TestChain.of("development").begin();
    author.apply(
        author.signed(
            ALICE,
            0,
            new RuntimeCall<>(
                author.pallets().system, new SystemCall.Remark(Bytes.utf8("remark")))));
    Block block = author.finish();
    byte[] good = BlockCodec.CODEC.toBytes(block);
    byte[] before = other.host.storageRoot(1);

    Fuzz.Outcome outcome =
        Fuzz.run(
            4_000,
            Mutator.ofBytes(List.of(good)),
            input -> {
              boolean executed = executes(other, input);
              assertThat(!executed || BlockCodec.CODEC.fromBytes(input) instanceof Decoded.Value)
                  .isTrue();
              return executed;
            });

    assertThat(other.host.storageRoot(1)).isEqualTo(before);
    assertThat(outcome.inputs()).isGreaterThan(outcome.accepted());
  }

  private static boolean executes(TestChain chain, byte[] block) {
    int before = chain.host.openTransactions();
    chain.host.storageStartTransaction();
    boolean executed;
    try {
      chain.call("Core_execute_block", block);
      executed = true;
    } catch (RuntimeTrap trap) {
      assertThat(trap).hasNoCause();
      executed = false;
    }
    while (chain.host.openTransactions() > before) {
      chain.host.storageRollbackTransaction();
    }
    return executed;
  }
}
