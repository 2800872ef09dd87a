package io.decentralml.node.service;

import io.decentralml.node.NodeEvents;
import io.decentralml.node.chain.BlockStore;
import io.decentralml.node.chain.ForeignChainException;
import io.decentralml.node.chain.StateAccess;
import io.decentralml.scale.Bytes;
import io.decentralml.state.HostServices;
import io.decentralml.state.KeyValueStoreException;
import io.decentralml.state.OverlayHostFunctions;
import io.decentralml.state.StateBackend;
import io.decentralml.state.VerifiedSignatures;
import java.io.IOException;
import java.util.Optional;

/**
 * What a node stands on: its open database with the genesis in it, its keys, its name.
 *
 * @param states the runtime and the states on which it runs
 */
record Foundation(
    NodeStorage storage, KeyFiles keys, BlockStore blocks, StateAccess states, String peerId)
    implements AutoCloseable {
  /** More than a full pool, at about 100 bytes each. */
  private static final int REMEMBERED_SIGNATURES = 1 << 15;

  /**
   * Opens or makes all of it; if something fails nothing stays open.
   *
   * @throws IOException if folders cannot be made or read
   * @throws KeyValueStoreException if the database is in use or broken
   * @throws ForeignChainException if the database holds a chain that this node cannot go on with
   */
  static Foundation lay(NodeConfig config, ChainDefinition definition)
      throws IOException, ForeignChainException {
    NodeStorage storage = NodeStorage.open(config, definition.spec().id());
    boolean complete = false;
    try {
      Foundation foundation = lay(config, definition, storage);
      complete = true;
      return foundation;
    } finally {
      if (!complete) {
        storage.close();
      }
    }
  }

  private static Foundation lay(NodeConfig config, ChainDefinition definition, NodeStorage storage)
      throws IOException, ForeignChainException {
    KeyFiles keys = KeyFiles.load(storage.folders().keystore());
    config.secrets().forEach(keys::generateAll);
    var services =
        new HostServices(
            new VerifiedSignatures(REMEMBERED_SIGNATURES),
            keys,
            NodeEvents::runtimeSaid,
            definition.execution());
    var backend = new StateBackend(storage.store());
    Optional<Bytes> kept = BlockStore.code(storage.store(), backend);
    var states =
        new StateAccess(
            definition.execution().of(kept.orElse(definition.code())),
            backend,
            overlay -> new OverlayHostFunctions(overlay, services));
    BlockStore blocks =
        kept.isPresent()
            ? BlockStore.reopen(storage.store(), config.statePruning())
            : BlockStore.open(
                storage.store(), backend, definition.genesis(services), config.statePruning());
    return new Foundation(storage, keys, blocks, states, PeerId.load(storage.folders().network()));
  }

  @Override
  public void close() {
    storage.close();
  }
}
