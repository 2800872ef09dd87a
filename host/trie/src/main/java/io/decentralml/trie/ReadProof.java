package io.decentralml.trie;

import io.decentralml.crypto.Blake2b;
import io.decentralml.scale.Bytes;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The nodes, and values stored apart, that are needed to look up some keys under a root: what
 * {@code state_getReadProof} answers. It shows that a key has a value or that it has none.
 *
 * @param nodes encoded nodes and values, in any order
 */
public record ReadProof(List<Bytes> nodes) {
  /** Copies the list. */
  public ReadProof {
    nodes = List.copyOf(nodes);
  }

  /** The proof for {@code keys} in {@code trie}. */
  public static ReadProof of(Trie trie, Collection<Bytes> keys) {
    Map<Bytes, Bytes> loaded = new LinkedHashMap<>();
    NodeStore recorder =
        hash -> {
          Optional<Bytes> bytes = trie.store().load(hash);
          bytes.ifPresent(found -> loaded.put(hash, found));
          return bytes;
        };
    var recorded = new Trie(new NodeCache(recorder, 1), trie.root());
    for (Bytes key : keys) {
      recorded.get(key);
    }
    return new ReadProof(List.copyOf(loaded.values()));
  }

  /**
   * What the proof shows of the trie with {@code root}. Reading a key that it does not cover, or
   * that was tampered with, throws {@link TrieException}.
   */
  public Trie trie(Bytes root) {
    Map<Bytes, Bytes> byHash = new HashMap<>();
    for (Bytes node : nodes) {
      byHash.put(hash(node), node);
    }
    return new Trie(new NodeCache(hash -> Optional.ofNullable(byHash.get(hash)), 256), root);
  }

  /** The hash under which a store keeps {@code node}. */
  static Bytes hash(Bytes node) {
    return Bytes.wrap(Blake2b.hash256(node.toArray()));
  }
}
