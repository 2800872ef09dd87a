package io.decentralml.trie;

/** A trie cannot be read, because a node is missing or makes no sense. */
public abstract sealed class TrieException extends RuntimeException
    permits MissingNodeException, MalformedNodeException {
  private static final long serialVersionUID = 1L;

  TrieException(String message) {
    super(message);
  }
}
