package io.decentralml.node.service;

import io.decentralml.node.NodeEvents;
import io.decentralml.state.KeyValueStore;
import io.decentralml.state.KeyValueStoreException;
import io.decentralml.state.RocksKeyValueStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folders and the open database of one node.
 *
 * @param lifetime whether all goes when the node stops
 */
record NodeStorage(NodeFolders folders, KeyValueStore store, Lifetime lifetime)
    implements AutoCloseable {
  /** Whether the folders outlive the node. */
  enum Lifetime {
    LASTING,
    TEMPORARY
  }

  /**
   * Opens what {@code config} names, for the chain {@code id}.
   *
   * @throws IOException if folders cannot be made
   * @throws KeyValueStoreException if the database is in use or broken
   */
  static NodeStorage open(NodeConfig config, String id) throws IOException {
    return switch (config.storage()) {
      case NodeConfig.Storage.Folder(Path base) ->
          open(NodeFolders.of(base, id), config.nativeLibraries(), Lifetime.LASTING);
      case NodeConfig.Storage.Temporary() -> {
        Path base = Files.createTempDirectory("decentralml-");
        yield open(new NodeFolders(base), config.nativeLibraries(), Lifetime.TEMPORARY);
      }
    };
  }

  private static NodeStorage open(NodeFolders folders, Path nativeLibraries, Lifetime lifetime)
      throws IOException {
    folders.create();
    KeyValueStore store =
        new StoppableStore(RocksKeyValueStore.open(folders.database(), nativeLibraries));
    return new NodeStorage(folders, store, lifetime);
  }

  @Override
  public void close() {
    store.close();
    if (lifetime == Lifetime.TEMPORARY) {
      try {
        NodeFolders.delete(folders.chain());
      } catch (IOException failure) {
        NodeEvents.leftBehind(folders.chain(), failure);
      }
    }
  }
}
