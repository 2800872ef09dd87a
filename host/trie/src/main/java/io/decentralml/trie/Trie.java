package io.decentralml.trie;

import io.decentralml.crypto.Blake2b;
import io.decentralml.scale.Bytes;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One version of a state trie, known by its root. Nodes are loaded when they are needed; an update
 * makes new nodes and leaves the old ones, so any number of versions share one store. Immutable and
 * safe for several threads. Every method may throw {@link TrieException} if the store is
 * incomplete, and whatever the store throws.
 *
 * <p>Source: Polkadot specification, section "State trie".
 */
public final class Trie {
  /** The root of the trie without entries. */
  public static final Bytes EMPTY_ROOT =
      Bytes.wrap(Blake2b.hash256(new byte[] {(byte) NodeHeader.EMPTY}));

  private final NodeCache nodes;
  private final Bytes root;

  /** The version with {@code root} in the store behind {@code nodes}. */
  public Trie(NodeCache nodes, Bytes root) {
    this.nodes = nodes;
    this.root = root;
  }

  /** The hash of the root node. */
  public Bytes root() {
    return root;
  }

  /** The value under {@code key}. */
  public Optional<Bytes> get(Bytes key) {
    NodeValue value = find(key);
    return value == null ? Optional.empty() : Optional.of(resolve(value));
  }

  /** Whether there is a value under {@code key}. */
  public boolean contains(Bytes key) {
    return find(key) != null;
  }

  private @Nullable NodeValue find(Bytes key) {
    int length = Nibbles.count(key);
    int depth = 0;
    TrieNode node = rootNode();
    while (node != null) {
      Bytes partial = node.partial();
      if (Nibbles.matching(partial, key, depth) < partial.length()) {
        return null;
      }
      depth += partial.length();
      if (depth == length) {
        return node.value();
      }
      node = node instanceof Branch branch ? child(branch, Nibbles.at(key, depth)) : null;
      depth++;
    }
    return null;
  }

  /** The first key after {@code key} in lexicographic order. */
  public Optional<Bytes> nextKey(Bytes key) {
    return cursorAfter(key).next();
  }

  /** A cursor over all keys after {@code key}. */
  public TrieCursor cursorAfter(Bytes key) {
    return new TrieCursor(this, key, TrieCursor.Bound.EXCLUSIVE);
  }

  /** A cursor over {@code key}, if it is there, and all keys after it. */
  public TrieCursor cursorFrom(Bytes key) {
    return new TrieCursor(this, key, TrieCursor.Bound.INCLUSIVE);
  }

  /**
   * The trie with {@code changes} made. Nothing is stored: that is for the caller, with the nodes
   * of the answer. Only nodes on the way to a change are read and made again.
   *
   * @param changes new values by key; an empty value removes the key
   */
  public TrieUpdate update(SortedMap<Bytes, Optional<Bytes>> changes, StateVersion version) {
    if (changes.isEmpty()) {
      return TrieUpdate.none(root);
    }
    return new TrieUpdater(this, nodes, version, changes).run();
  }

  @Nullable TrieNode rootNode() {
    return root.equals(EMPTY_ROOT) ? null : nodes.node(root);
  }

  @Nullable TrieNode child(Branch branch, int nibble) {
    return resolve(branch.child(nibble));
  }

  @Nullable TrieNode resolve(@Nullable NodeReference reference) {
    return switch (reference) {
      case null -> null;
      case NodeReference.ByHash(Bytes hash) -> nodes.node(hash);
      case NodeReference.Inline(TrieNode node, _) -> node;
    };
  }

  Bytes resolve(NodeValue value) {
    return switch (value) {
      case NodeValue.Inline(Bytes bytes) -> bytes;
      case NodeValue.Hashed(Bytes hash) -> nodes.value(hash);
    };
  }

  NodeStore store() {
    return nodes.store();
  }
}
