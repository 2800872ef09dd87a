package io.decentralml.bench;

import io.decentralml.bench.Measure.Unit;
import io.decentralml.cli.node.ServedNode;
import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.Sr25519;
import io.decentralml.node.Block;
import io.decentralml.node.BlockSealing.EmptyBlocks;
import io.decentralml.node.BlockSealing.Finality;
import io.decentralml.node.BlockSealing.SealResult;
import io.decentralml.node.ChainSpec;
import io.decentralml.node.SubmissionResult;
import io.decentralml.node.authoring.BlockBudget;
import io.decentralml.node.authoring.SealingMode;
import io.decentralml.node.chain.ForeignChainException;
import io.decentralml.node.service.ChainDefinition;
import io.decentralml.node.service.DevelopmentNode;
import io.decentralml.node.service.NodeConfig;
import io.decentralml.runtime.DecentralMLRuntime;
import io.decentralml.scale.Bytes;
import io.decentralml.state.HostServices;
import io.decentralml.state.VerifiedSignatures;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * The import of a block with 1,000 transfers, each of another account: all of it done again on the
 * parent's state and the root compared. Once as a stranger's block, whose signatures are verified,
 * and once as the node's own, whose signatures it knows. Beside it, 1,000 verifications.
 */
final class ImportBenchmark implements Benchmark {
  private static final int TRANSFERS = 1000;
  private static final ChainSpec SPEC =
      new ChainSpec(
          "Benchmark",
          "bench",
          ChainSpec.ChainType.DEVELOPMENT,
          new ChainSpec.Properties(42, 18, "DML"));
  private static final ChainDefinition DEFINITION =
      new ChainDefinition(SPEC, new DecentralMLRuntime(), "development");

  private final List<KeyPair> accounts = Accounts.generate(TRANSFERS);

  /** The blocks to import. */
  private record Blocks(Block endowments, Block transfers) {}

  @Override
  public List<Figure> run(Effort effort) throws IOException, ForeignChainException {
    Blocks blocks = make();
    byte[] message = new byte[120];
    byte[] signature = Accounts.ALICE.sign(message);
    byte[] key = Accounts.ALICE.publicKey();
    HostServices forgetful = BenchmarkChain.services(new VerifiedSignatures(1));
    HostServices knowing = BenchmarkChain.services(new VerifiedSignatures(1 << 16));
    endowed(knowing, blocks).add(blocks.transfers);
    List<Double> seconds =
        new Rounds(effort)
            .addPrepared(() -> endowed(forgetful, blocks), chain -> chain.add(blocks.transfers))
            .addPrepared(() -> endowed(knowing, blocks), chain -> chain.add(blocks.transfers))
            .add(1, () -> verify(signature, message, key))
            .medians();
    Measure verifications = millis("1,000 sr25519 verifications", seconds.get(2));
    return List.of(
        Figure.of(
            millis("import of 1,000 transfers, signatures verified", seconds.get(0)),
            verifications),
        Figure.of(
            millis("import of 1,000 transfers, signatures known", seconds.get(1)), verifications));
  }

  private static void verify(byte[] signature, byte[] message, byte[] key) {
    for (int i = 0; i < TRANSFERS; i++) {
      if (!Sr25519.verify(signature, message, key)) {
        throw new IllegalStateException("the signature was made of this message");
      }
    }
  }

  /** A chain that stands before the block with the transfers. */
  private static BenchmarkChain endowed(HostServices services, Blocks blocks) {
    BenchmarkChain chain = BenchmarkChain.open(DEFINITION, services);
    chain.add(blocks.endowments);
    return chain;
  }

  private Blocks make() throws IOException, ForeignChainException {
    NodeConfig standard = ServedNode.temporary();
    var config =
        new NodeConfig(
            standard.implementation(),
            standard.storage(),
            standard.nativeLibraries(),
            standard.secrets(),
            new SealingMode.Manual(),
            standard.finality(),
            new BlockBudget(Duration.ofMinutes(1), 4 << 20),
            standard.pool(),
            standard.statePruning());
    try (var node = DevelopmentNode.start(config, DEFINITION, InstantSource.system())) {
      var signer = new TransferSigner(node.chain().genesisHash());
      for (int i = 0; i < TRANSFERS; i++) {
        submit(
            node,
            signer.transfer(Accounts.ALICE, i, Accounts.id(accounts.get(i)), Accounts.ENDOWMENT));
      }
      Block endowments = seal(node);
      for (int i = 0; i < TRANSFERS; i++) {
        KeyPair recipient = accounts.get((i + 1) % TRANSFERS);
        submit(node, signer.transfer(accounts.get(i), 0, Accounts.id(recipient), Accounts.AMOUNT));
      }
      return new Blocks(endowments, seal(node));
    }
  }

  private static void submit(DevelopmentNode node, Bytes extrinsic) {
    SubmissionResult result = node.pool().submit(extrinsic);
    if (!(result instanceof SubmissionResult.Accepted)) {
      throw new IllegalStateException("the pool says " + result);
    }
  }

  private static Block seal(DevelopmentNode node) {
    SealResult result = node.sealing().seal(EmptyBlocks.REFUSED, Finality.AS_CONFIGURED);
    Block block = node.chain().block(node.chain().best().hash()).orElseThrow();
    if (!(result instanceof SealResult.Sealed) || block.extrinsics().size() < TRANSFERS) {
      throw new IllegalStateException(
          "sealing gave " + result + ", a block of " + block.extrinsics().size() + " extrinsics");
    }
    return block;
  }

  private static Measure millis(String name, double seconds) {
    return new Measure(name, seconds * 1e3, Unit.MILLISECONDS);
  }
}
