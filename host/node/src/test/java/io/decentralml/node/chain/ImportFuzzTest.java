package io.decentralml.node.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.crypto.Blake2b;
import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.node.Block;
import io.decentralml.node.BlockSealing.EmptyBlocks;
import io.decentralml.node.FakeExtrinsic;
import io.decentralml.node.FakeRuntime;
import io.decentralml.node.SingleThreadedChain;
import io.decentralml.node.SubmissionResult;
import io.decentralml.primitives.Header;
import io.decentralml.primitives.HeaderCodec;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleException;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.state.MemoryKeyValueStore;
import io.decentralml.testkit.Fuzz;
import io.decentralml.testkit.Mutator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Broken blocks and extrinsics at the node's doors. */
@Timeout(60)
class ImportFuzzTest {
  private static final KeyPair ALICE = KeyPair.fromUri(SignatureScheme.SR25519, "//Alice");

  private final SingleThreadedChain node;
  private final Block good;

  ImportFuzzTest() throws ForeignChainException {
    FakeRuntime runtime = new FakeRuntime("{}", 1);
    node = new SingleThreadedChain(runtime, new MemoryKeyValueStore());
    SingleThreadedChain author = new SingleThreadedChain(runtime, new MemoryKeyValueStore());
    author.pool.submit(FakeExtrinsic.of(1, 0).encode());
    author.author.seal(EmptyBlocks.ALLOWED);
    good = author.chain.block(author.chain.best().hash()).orElseThrow();
  }

  private static byte[] encode(Block block) {
    ScaleWriter out = new ScaleWriter();
    HeaderCodec.CODEC.encode(block.header(), out);
    out.raw(BlockStore.encodeBody(block.extrinsics()));
    return out.toBytes();
  }

  @Test
  void decodeBody_brokenBytes_areExtrinsicsOrAScaleException() {
    Fuzz.Outcome outcome =
        Fuzz.run(
            80_000,
            Mutator.ofBytes(List.of(BlockStore.encodeBody(good.extrinsics()))),
            input -> {
              try {
                assertThat(BlockStore.encodeBody(BlockStore.decodeBody(input))).isEqualTo(input);
                return true;
              } catch (ScaleException _) {
                return false;
              }
            });

    assertThat(outcome.accepted()).isBetween(1L, outcome.inputs() - 1);
  }

  /** Each block is signed anew, so that more than its seal is looked at. */
  @Test
  void importBlock_brokenBlock_isRefusedAndChangesNothing() {
    Fuzz.Outcome outcome =
        Fuzz.run(
            5_000,
            Mutator.ofBytes(List.of(encode(good))),
            input -> {
              ScaleReader in = new ScaleReader(input);
              Header header = HeaderCodec.CODEC.decode(in);
              if (header == null || header.digest().logs().isEmpty()) {
                return false;
              }
              List<Bytes> body;
              try {
                body = BlockStore.decodeBody(in.bytes(in.remaining()));
              } catch (ScaleException _) {
                return false;
              }
              Header unsealed = AuraHeader.unsealed(header);
              byte[] hash = Blake2b.hash256(HeaderCodec.CODEC.toBytes(unsealed));
              Block block = new Block(AuraHeader.seal(unsealed, ALICE.sign(hash)), body);
              if (block.header().stateRoot().equals(good.header().stateRoot())
                  && body.equals(good.extrinsics())) {
                return false;
              }
              assertThat(node.chain.importBlock(block)).isInstanceOf(ImportResult.Refused.class);
              return true;
            });

    assertThat(outcome.accepted()).isPositive();
    assertThat(node.chain.best().number()).isZero();
    assertThat(node.chain.importBlock(good)).isInstanceOf(ImportResult.Imported.class);
  }

  @Test
  void submit_brokenExtrinsic_isTakenOrRefused() {
    byte[] extrinsic = FakeExtrinsic.of(1, 0).encode().toArray();

    Fuzz.Outcome outcome =
        Fuzz.run(
            30_000,
            Mutator.ofBytes(List.of(extrinsic)),
            input -> node.pool.submit(Bytes.wrap(input)) instanceof SubmissionResult.Accepted);

    assertThat(outcome.inputs()).isGreaterThan(outcome.accepted());
  }
}
