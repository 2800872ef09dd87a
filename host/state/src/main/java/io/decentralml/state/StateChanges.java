package io.decentralml.state;

import io.decentralml.scale.Bytes;
import io.decentralml.trie.TrieUpdate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What an overlay did to the state below it.
 *
 * @param root the new state root
 * @param changes the keys that were written, in order, with their new values; empty if removed
 * @param nodes what the database must have, besides what it has, for the new root to be read
 * @param replaced the hashes of what the new root does not reach any more, as {@link
 *     TrieUpdate#replaced}
 */
public record StateChanges(
    Bytes root,
    SortedMap<Bytes, Optional<Bytes>> changes,
    List<TrieUpdate.NewNode> nodes,
    List<Bytes> replaced) {
  /** Guards against changes. */
  public StateChanges {
    changes = Collections.unmodifiableSortedMap(changes);
    nodes = List.copyOf(nodes);
    replaced = List.copyOf(replaced);
  }
}
