package io.decentralml.trie;

import io.decentralml.scale.Bytes;
import org.jspecify.annotations.Nullable;

/** A decoded node. The partial key holds one nibble (0..15) in each byte. Immutable. */
sealed interface TrieNode permits TrieNode.Leaf, Branch {
  /** The nibbles between the parent's slot for this node and the node itself. */
  Bytes partial();

  /** The value, or null if there is none. */
  @Nullable NodeValue value();

  /** The same node under another partial key. */
  TrieNode withPartial(Bytes partial);

  /** A node without children. */
  record Leaf(Bytes partial, NodeValue value) implements TrieNode {
    @Override
    public TrieNode withPartial(Bytes other) {
      return new Leaf(other, value);
    }
  }
}
