package io.decentralml.bench;

import io.decentralml.node.Block;
import io.decentralml.node.chain.BlockStore;
import io.decentralml.node.chain.Chain;
import io.decentralml.node.chain.ForeignChainException;
import io.decentralml.node.chain.Genesis;
import io.decentralml.node.chain.ImportResult;
import io.decentralml.node.chain.StateAccess;
import io.decentralml.node.service.ChainDefinition;
import io.decentralml.scale.Bytes;
import io.decentralml.state.HostServices;
import io.decentralml.state.MemoryKeyValueStore;
import io.decentralml.state.OverlayHostFunctions;
import io.decentralml.state.SessionKeystore;
import io.decentralml.state.StateBackend;
import io.decentralml.state.VerifiedSignatures;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A chain in memory that only imports.
 *
 * @param chain the chain
 */
record BenchmarkChain(Chain chain) {
  /** What a chain needs that knows the verified signatures in {@code signatures}. */
  static HostServices services(VerifiedSignatures signatures) {
    return new HostServices(signatures, new NoKeys(), (_, _, _) -> {}, _ -> null);
  }

  /** A chain at its genesis. */
  static BenchmarkChain open(ChainDefinition definition, HostServices services) {
    var store = new MemoryKeyValueStore();
    var backend = new StateBackend(store);
    var states =
        new StateAccess(
            definition.runtime(), backend, overlay -> new OverlayHostFunctions(overlay, services));
    Genesis genesis =
        Genesis.ofPreset(
            definition.runtime(),
            definition.preset(),
            overlay -> new OverlayHostFunctions(overlay, services));
    try {
      BlockStore blocks = BlockStore.open(store, backend, genesis, Optional.empty());
      return new BenchmarkChain(new Chain(blocks, states, InstantSource.system(), Runnable::run));
    } catch (ForeignChainException impossible) {
      throw new IllegalStateException("the store is new", impossible);
    }
  }

  /** Imports a block that is right. */
  void add(Block block) {
    ImportResult result = chain.importBlock(block);
    if (!(result instanceof ImportResult.Imported)) {
      throw new IllegalStateException("the import gave " + result);
    }
  }

  /** Session keys are not asked for in transfers. */
  private record NoKeys() implements SessionKeystore {
    @Override
    public Bytes generateSr25519(Bytes keyType, Optional<Bytes> seed) {
      throw new IllegalStateException("this chain has no keys");
    }

    @Override
    public Bytes generateEd25519(Bytes keyType, Optional<Bytes> seed) {
      throw new IllegalStateException("this chain has no keys");
    }
  }
}
