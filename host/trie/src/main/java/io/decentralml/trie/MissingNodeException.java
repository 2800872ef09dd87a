package io.decentralml.trie;

import io.decentralml.scale.Bytes;

/** The store has no node, or no value, with a hash that the trie refers to. */
public final class MissingNodeException extends TrieException {
  private static final long serialVersionUID = 1L;

  MissingNodeException(Bytes hash) {
    super("no trie node with hash " + hash);
  }
}
