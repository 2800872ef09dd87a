package io.decentralml.trie;

import io.decentralml.scale.Bytes;
import java.util.List;

/**
 * What changes made of a trie.
 *
 * @param root the new root
 * @param nodes what the store must have, besides the old nodes, for the new root to be read; one
 *     that stands in two places appears twice
 * @param replaced the hashes of what the old root reached in places where the new one reaches
 *     something else or nothing; one that stood in two such places appears twice
 */
public record TrieUpdate(Bytes root, List<NewNode> nodes, List<Bytes> replaced) {
  /**
   * A node, or a value that is stored apart from its node.
   *
   * @param hash BLAKE2b-256 of {@code bytes}
   * @param bytes what to store
   */
  public record NewNode(Bytes hash, Bytes bytes) {}

  /** Copies the lists. */
  public TrieUpdate {
    nodes = List.copyOf(nodes);
    replaced = List.copyOf(replaced);
  }

  static TrieUpdate none(Bytes root) {
    return new TrieUpdate(root, List.of(), List.of());
  }
}
