package io.decentralml.trie;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleWriter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Roots of whole lists of entries, without a store. Takes memory for one path of nodes besides the
 * entries.
 */
public final class TrieRoots {
  private final StateVersion version;
  private final Bytes[] keys;
  private final Bytes[] values;
  private final NodeWriter writer = new NodeWriter();

  private TrieRoots(SortedMap<Bytes, Bytes> entries, StateVersion version) {
    this.version = version;
    keys = entries.keySet().toArray(new Bytes[0]);
    values = entries.values().toArray(new Bytes[0]);
  }

  /** The root of the trie with {@code entries}. */
  public static Bytes of(Map<Bytes, Bytes> entries, StateVersion version) {
    return ofSorted(new TreeMap<>(entries), version);
  }

  /** The root of the trie with {@code entries}, which stand in the order of {@link Bytes}. */
  public static Bytes ofSorted(SortedMap<Bytes, Bytes> entries, StateVersion version) {
    if (entries.isEmpty()) {
      return Trie.EMPTY_ROOT;
    }
    var roots = new TrieRoots(entries, version);
    roots.write(0, 0, roots.keys.length);
    return Bytes.wrap(roots.writer.hashFrom(0));
  }

  /**
   * The root of the trie with {@code values} under their positions in compact form, as the
   * extrinsics root of a block is made.
   */
  public static Bytes ordered(List<Bytes> values, StateVersion version) {
    var entries = new TreeMap<Bytes, Bytes>();
    for (int i = 0; i < values.size(); i++) {
      var key = new ScaleWriter();
      key.compactU32(i);
      entries.put(Bytes.wrap(key.toBytes()), values.get(i));
    }
    return ofSorted(entries, version);
  }

  /** Writes the node at nibble {@code depth} over the entries {@code from} to {@code to}. */
  private void write(int depth, int from, int to) {
    Bytes first = keys[from];
    int length = Nibbles.count(first);
    if (to - from == 1) {
      boolean hashed = version.isHashed(values[from].length());
      writer.header(hashed ? NodeHeader.LEAF_HASHED : NodeHeader.LEAF, length - depth);
      writer.keyNibbles(first, depth, length);
      writeValue(from);
      return;
    }
    int end = depth + Nibbles.shared(first, keys[to - 1], depth);
    boolean hasValue = length == end;
    writer.header(branchHeader(hasValue, from), end - depth);
    writer.keyNibbles(first, depth, end);
    int firstChild = hasValue ? from + 1 : from;
    writer.bitmap(bitmap(end, firstChild, to));
    if (hasValue) {
      writeValue(from);
    }
    writeChildren(end, firstChild, to);
  }

  private NodeHeader branchHeader(boolean hasValue, int entry) {
    if (!hasValue) {
      return NodeHeader.BRANCH;
    }
    return version.isHashed(values[entry].length())
        ? NodeHeader.BRANCH_HASHED
        : NodeHeader.BRANCH_WITH_VALUE;
  }

  private void writeValue(int entry) {
    Bytes value = values[entry];
    if (version.isHashed(value.length())) {
      writer.hashOf(value);
    } else {
      writer.inlineValue(value);
    }
  }

  private int bitmap(int depth, int from, int to) {
    int bits = 0;
    int next = from;
    while (next < to) {
      bits |= 1 << Nibbles.at(keys[next], depth);
      next = groupEnd(depth, next, to);
    }
    return bits;
  }

  private void writeChildren(int depth, int from, int to) {
    int next = from;
    while (next < to) {
      int end = groupEnd(depth, next, to);
      int start = writer.size();
      write(depth + 1, next, end);
      writer.shrinkToReference(start);
      next = end;
    }
  }

  /** The end of the entries that share the nibble at {@code depth} with entry {@code from}. */
  private int groupEnd(int depth, int from, int to) {
    int nibble = Nibbles.at(keys[from], depth);
    int low = from + 1;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Nibbles.at(keys[middle], depth) == nibble) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
