package io.decentralml.trie;

import io.decentralml.scale.Bytes;

/** How a branch refers to a child. */
sealed interface NodeReference {
  /** A child of 32 encoded bytes or more, stored under its hash. */
  record ByHash(Bytes hash) implements NodeReference {}

  /** A child of fewer than 32 encoded bytes, which stands in its parent. */
  record Inline(TrieNode node, Bytes encoding) implements NodeReference {}
}
