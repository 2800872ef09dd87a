package io.decentralml.trie;

import io.decentralml.scale.Bytes;

/** Half bytes, high half first: a key of n bytes has 2n of them. */
final class Nibbles {
  private Nibbles() {}

  /** How many nibbles {@code key} has. */
  static int count(Bytes key) {
    return 2 * key.length();
  }

  /** The nibble of {@code key} at {@code index}. */
  static int at(Bytes key, int index) {
    int both = key.at(index >> 1);
    return (index & 1) == 0 ? both >> 4 : both & 15;
  }

  /** How many nibbles two keys share from nibble {@code from} on. */
  static int shared(Bytes first, Bytes second, int from) {
    int end = Math.min(count(first), count(second));
    int index = from;
    if ((index & 1) == 1) {
      if (index >= end || at(first, index) != at(second, index)) {
        return 0;
      }
      index++;
    }
    while (index < end && first.at(index >> 1) == second.at(index >> 1)) {
      index += 2;
    }
    if (index < end && at(first, index) == at(second, index)) {
      index++;
    }
    return Math.min(index, end) - from;
  }

  /**
   * How many nibbles of {@code partial}, one a byte, {@code key} has from nibble {@code from} on.
   */
  static int matching(Bytes partial, Bytes key, int from) {
    int end = Math.min(partial.length(), count(key) - from);
    int index = 0;
    while (index < end && partial.at(index) == at(key, from + index)) {
      index++;
    }
    return index;
  }

  /** The nibbles of {@code key} in {@code from} (inclusive) to {@code to}, one a byte. */
  static Bytes slice(Bytes key, int from, int to) {
    var nibbles = new byte[to - from];
    for (int i = from; i < to; i++) {
      nibbles[i - from] = (byte) at(key, i);
    }
    return Bytes.wrap(nibbles);
  }

  /** The nibbles of {@code partial} from {@code from} on. */
  static Bytes tail(Bytes partial, int from) {
    return part(partial, from, partial.length());
  }

  /** The nibbles of {@code partial} in {@code from} (inclusive) to {@code to}. */
  static Bytes part(Bytes partial, int from, int to) {
    var nibbles = new byte[to - from];
    for (int i = from; i < to; i++) {
      nibbles[i - from] = (byte) partial.at(i);
    }
    return Bytes.wrap(nibbles);
  }

  /** {@code head}, then {@code nibble}, then {@code tail}, each one nibble a byte. */
  static Bytes join(Bytes head, int nibble, Bytes tail) {
    var nibbles = new byte[head.length() + 1 + tail.length()];
    head.copyTo(nibbles, 0);
    nibbles[head.length()] = (byte) nibble;
    tail.copyTo(nibbles, head.length() + 1);
    return Bytes.wrap(nibbles);
  }
}
