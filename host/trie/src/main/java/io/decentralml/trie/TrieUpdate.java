package io.decentralml.trie;

import io.decentralml.scale.Bytes;
import java.util.List;

/**
 * What changes made of a trie.
 *
 * @param root the new root
 * @param nodes what the store must have, besides the old nodes, for the new root to be read
 */
public record TrieUpdate(Bytes root, List<NewNode> nodes) {
  /**
   * A node, or a value that is stored apart from its node.
   *
   * @param hash BLAKE2b-256 of {@code bytes}
   * @param bytes what to store
   */
  public record NewNode(Bytes hash, Bytes bytes) {}

  /** Copies the list. */
  public TrieUpdate {
    nodes = List.copyOf(nodes);
  }

  static TrieUpdate none(Bytes root) {
    return new TrieUpdate(root, List.of());
  }
}
