package io.decentralml.trie;

/** Bytes that are no trie node. */
public final class MalformedNodeException extends TrieException {
  private static final long serialVersionUID = 1L;

  MalformedNodeException(int offset, String expected) {
    super("malformed trie node: expected " + expected + " at byte " + offset);
  }
}
