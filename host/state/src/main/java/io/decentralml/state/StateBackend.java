package io.decentralml.state;

import io.decentralml.scale.Bytes;
import io.decentralml.trie.MissingNodeException;
import io.decentralml.trie.NodeCache;
import io.decentralml.trie.Trie;
import io.decentralml.trie.TrieUpdate;

/**
 * The versions of the chain's state that are stored, by root; {@link StateRetention} says how long
 * each stays. Versions share their nodes, and readers share one bounded cache of them. Safe for
 * several threads.
 */
public final class StateBackend {
  /** Takes about 40 MiB when full, which needs a state of some 50,000 entries. */
  private static final int CACHED_NODES = 1 << 16;

  private final KeyValueStore store;
  private final NodeCache nodes;

  /** The state in the {@link Column#STATE} of {@code store}. */
  public StateBackend(KeyValueStore store) {
    this.store = store;
    nodes = new NodeCache(hash -> store.get(Column.STATE, hash), CACHED_NODES);
  }

  /** Whether the version with {@code root} was stored. */
  public boolean contains(Bytes root) {
    return root.equals(Trie.EMPTY_ROOT) || store.get(Column.STATE, root).isPresent();
  }

  /**
   * The version with {@code root}; {@link Trie#EMPTY_ROOT} is the one without entries. Reading one
   * that was not stored throws {@link MissingNodeException}.
   */
  public StateSnapshot snapshot(Bytes root) {
    return new StateSnapshot(new Trie(nodes, root));
  }

  /**
   * Adds what {@code changes} made to {@code batch}; the new version is there for ever once it is
   * written.
   */
  public void stage(StateChanges changes, WriteBatch batch) {
    for (TrieUpdate.NewNode node : changes.nodes()) {
      batch.put(Column.STATE, node.hash(), node.bytes());
    }
  }
}
