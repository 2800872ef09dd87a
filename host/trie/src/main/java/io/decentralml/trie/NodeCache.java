package io.decentralml.trie;

import io.decentralml.scale.Bytes;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A bounded cache of decoded nodes and of values stored apart, in front of a store. Since both are
 * known by their hash, an entry is never wrong, whoever put it there. Safe for several threads,
 * without locks: a slot of the table holds whatever came last.
 */
public final class NodeCache {
  /** A longer value is read from the store each time. */
  private static final int LARGEST_CACHED_VALUE = 512;

  private final NodeStore store;
  private final int mask;
  private final AtomicReferenceArray<@Nullable NodeSlot> nodes;
  private final AtomicReferenceArray<@Nullable ValueSlot> values;

  private record NodeSlot(Bytes hash, TrieNode node) {}

  private record ValueSlot(Bytes hash, Bytes value) {}

  /**
   * A cache in front of {@code store}.
   *
   * @param capacity the most nodes, and the most values, that it keeps; a power of two. A node
   *     takes about 100 bytes to 1 KiB of memory
   */
  public NodeCache(NodeStore store, int capacity) {
    if (capacity < 1 || Integer.bitCount(capacity) != 1) {
      throw new IllegalArgumentException("capacity " + capacity + " is not a power of two");
    }
    this.store = store;
    mask = capacity - 1;
    nodes = new AtomicReferenceArray<>(capacity);
    values = new AtomicReferenceArray<>(capacity);
  }

  /** The store behind the cache. */
  public NodeStore store() {
    return store;
  }

  /** Hashes are uniform, so any four of their bytes make a good slot number. */
  private int slot(Bytes hash) {
    return (hash.at(0) | hash.at(1) << 8 | hash.at(2) << 16 | hash.at(3) << 24) & mask;
  }

  /**
   * The node with {@code hash}.
   *
   * @throws TrieException if the store has none, or it makes no sense
   */
  TrieNode node(Bytes hash) {
    int slot = slot(hash);
    NodeSlot cached = nodes.get(slot);
    if (cached != null && cached.hash.equals(hash)) {
      return cached.node;
    }
    TrieNode node = NodeReader.decode(load(hash));
    nodes.lazySet(slot, new NodeSlot(hash, node));
    return node;
  }

  /** Keeps {@code node}, which has just been made and hashes to {@code hash}. */
  void remember(Bytes hash, TrieNode node) {
    nodes.lazySet(slot(hash), new NodeSlot(hash, node));
  }

  /**
   * The value with {@code hash}.
   *
   * @throws MissingNodeException if the store has none
   */
  Bytes value(Bytes hash) {
    int slot = slot(hash);
    ValueSlot cached = values.get(slot);
    if (cached != null && cached.hash.equals(hash)) {
      return cached.value;
    }
    Bytes value = load(hash);
    rememberValue(hash, value);
    return value;
  }

  /** Keeps {@code value}, which hashes to {@code hash}. */
  void rememberValue(Bytes hash, Bytes value) {
    if (value.length() <= LARGEST_CACHED_VALUE) {
      values.lazySet(slot(hash), new ValueSlot(hash, value));
    }
  }

  private Bytes load(Bytes hash) {
    return store.load(hash).orElseThrow(() -> new MissingNodeException(hash));
  }
}
