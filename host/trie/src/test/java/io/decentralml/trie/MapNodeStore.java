package io.decentralml.trie;

import io.decentralml.scale.Bytes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A store in memory that checks the hash of what it is given. */
final class MapNodeStore implements NodeStore {
  private final Map<Bytes, Bytes> nodes = new HashMap<>();
  private int loads;

  @Override
  public Optional<Bytes> load(Bytes hash) {
    loads++;
    return Optional.ofNullable(nodes.get(hash));
  }

  int loads() {
    return loads;
  }

  int size() {
    return nodes.size();
  }

  void remove(Bytes hash) {
    nodes.remove(hash);
  }

  /**
   * The trie after {@code update}, its nodes stored, read through a cache that holds nothing yet.
   */
  Trie keep(TrieUpdate update) {
    for (TrieUpdate.NewNode node : update.nodes()) {
      if (!ReadProof.hash(node.bytes()).equals(node.hash())) {
        throw new AssertionError("node under a hash that is not its own");
      }
      nodes.put(node.hash(), node.bytes());
    }
    return trie(update.root());
  }

  Trie trie(Bytes root) {
    return new Trie(new NodeCache(this, 1), root);
  }
}
