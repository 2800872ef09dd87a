package io.decentralml.trie;

import io.decentralml.scale.Bytes;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The entries that {@code trie-roots.mjs} of quality/interop draws from a seed: change both
 * together.
 */
final class SeededEntries {
  private static final int[] COUNTS = {1, 3, 20, 60, 200};
  private static final int[] VALUE_LENGTHS = {0, 1, 31, 32, 33, 34, 64, 300};

  private int state;

  private SeededEntries(int seed) {
    state = seed;
  }

  static SortedMap<Bytes, Bytes> of(int seed) {
    return new SeededEntries(seed).entries();
  }

  private int below(int bound) {
    state += 0x6d2b79f5;
    int mixed = (state ^ (state >>> 15)) * (state | 1);
    mixed = (mixed + (mixed ^ (mixed >>> 7)) * (mixed | 61)) ^ mixed;
    return Integer.remainderUnsigned(mixed ^ (mixed >>> 14), bound);
  }

  private byte[] bytes(int length, int alphabet) {
    var bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) below(alphabet);
    }
    return bytes;
  }

  private SortedMap<Bytes, Bytes> entries() {
    int count = 1 + below(COUNTS[below(COUNTS.length)]);
    int kind = below(3);
    byte[] start = bytes(32, 256);
    var entries = new TreeMap<Bytes, Bytes>();
    for (int i = 0; i < count; i++) {
      byte[] key = key(kind, start);
      int length = VALUE_LENGTHS[below(VALUE_LENGTHS.length)];
      entries.put(Bytes.wrap(key), Bytes.wrap(bytes(length + below(3), 256)));
    }
    return entries;
  }

  private byte[] key(int kind, byte[] start) {
    return switch (kind) {
      case 0 -> bytes(below(4), 20);
      case 1 -> join(start, bytes(below(6), 256));
      default -> bytes(below(220), 3);
    };
  }

  private static byte[] join(byte[] head, byte[] tail) {
    byte[] joined = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, joined, head.length, tail.length);
    return joined;
  }
}
