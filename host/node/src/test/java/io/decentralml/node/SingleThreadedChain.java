package io.decentralml.node;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.node.authoring.BlockAuthor;
import io.decentralml.node.authoring.BlockBudget;
import io.decentralml.node.authoring.SealingKeys;
import io.decentralml.node.chain.BlockStore;
import io.decentralml.node.chain.Chain;
import io.decentralml.node.chain.ChainFollower;
import io.decentralml.node.chain.ForeignChainException;
import io.decentralml.node.chain.Genesis;
import io.decentralml.node.chain.StateAccess;
import io.decentralml.node.pool.PoolLimits;
import io.decentralml.node.pool.TaggedTransactionPool;
import io.decentralml.node.service.TestRuntimeQueries;
import io.decentralml.runtimeapi.ChainRuntime;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Bytes;
import io.decentralml.state.HostServices;
import io.decentralml.state.KeyValueStore;
import io.decentralml.state.OverlayHostFunctions;
import io.decentralml.state.SessionKeystore;
import io.decentralml.state.StateBackend;
import io.decentralml.state.StateOverlay;
import io.decentralml.state.StatePruning;
import io.decentralml.state.VerifiedSignatures;
import java.time.Instant;
import java.util.Optional;

/** A chain with its pool and its author, where everything happens on the caller's thread. */
public final class SingleThreadedChain {
  public final Chain chain;
  public final TaggedTransactionPool pool;
  public final BlockAuthor author;
  public Instant now = Instant.parse("2026-01-01T00:00:00Z");

  public SingleThreadedChain(ChainRuntime runtime, KeyValueStore store)
      throws ForeignChainException {
    this(runtime, store, "//Alice");
  }

  public SingleThreadedChain(ChainRuntime runtime, KeyValueStore store, String secret)
      throws ForeignChainException {
    this(runtime, store, secret, StatePruning.standard());
  }

  public SingleThreadedChain(
      ChainRuntime runtime, KeyValueStore store, String secret, StatePruning pruning)
      throws ForeignChainException {
    StateBackend backend = new StateBackend(store);
    StateAccess states = new StateAccess(runtime, backend, SingleThreadedChain::host);
    Genesis genesis = Genesis.ofPreset(runtime, "development", SingleThreadedChain::host);
    chain =
        new Chain(
            BlockStore.open(store, backend, genesis, Optional.of(pruning)),
            states,
            () -> now,
            Runnable::run);
    pool = pool();
    KeyPair pair = KeyPair.fromUri(SignatureScheme.SR25519, secret);
    author =
        new BlockAuthor(
            chain,
            states,
            pool,
            new SealingKeys() {
              @Override
              public boolean holds(Bytes authority) {
                return authority.equals(FakeRuntime.ALICE);
              }

              @Override
              public Optional<byte[]> sign(Bytes authority, byte[] message) {
                return Optional.of(pair.sign(message));
              }
            },
            BlockBudget.standard(),
            () -> now);
    chain.follow(
        new ChainFollower() {
          @Override
          public void imported(BlockReference reference, Block block) {
            pool.imported(reference, block.extrinsics());
          }

          @Override
          public void finalized(BlockReference block) {
            pool.finalized(block);
          }
        });
  }

  private TaggedTransactionPool pool() {
    return TestRuntimeQueries.pool(chain, PoolLimits.standard(), () -> now);
  }

  private static HostFunctions host(StateOverlay overlay) {
    return new OverlayHostFunctions(
        overlay,
        new HostServices(new VerifiedSignatures(16), new NoKeystore(), (_, _, _) -> {}, _ -> null));
  }

  private static final class NoKeystore implements SessionKeystore {
    @Override
    public Bytes generateSr25519(Bytes keyType, Optional<Bytes> seed) {
      throw new AssertionError("no test here makes keys");
    }

    @Override
    public Bytes generateEd25519(Bytes keyType, Optional<Bytes> seed) {
      throw new AssertionError("no test here makes keys");
    }
  }
}
