package io.decentralml.trie;

import io.decentralml.scale.Bytes;

/** The value of a node, as the node holds it. */
sealed interface NodeValue {
  /** The value itself. */
  record Inline(Bytes bytes) implements NodeValue {}

  /** The hash of a value that is stored apart. */
  record Hashed(Bytes hash) implements NodeValue {}
}
