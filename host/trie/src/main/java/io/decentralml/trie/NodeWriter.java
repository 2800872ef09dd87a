package io.decentralml.trie;

import io.decentralml.crypto.Blake2b;
import io.decentralml.scale.Bytes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Encodes nodes into one growing buffer, which works as a stack: a child is written behind its
 * unfinished parent and then shrunk to what the parent holds of it. Not safe for several threads.
 *
 * <p>A node is header, partial nibbles (left-padded to whole bytes), for a branch the bitmap of
 * children (u16, little-endian), the value (compact length and bytes, or 32 bytes of hash), the
 * children (compact length, then the encoding if under 32 bytes, else its hash).
 */
final class NodeWriter {
  static final int HASH_BYTES = 32;
  private static final int COMPACT_HASH_LENGTH = HASH_BYTES << 2;

  private byte[] bytes = new byte[4096];
  private int size;

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  private void reserve(int more) {
    if (more > bytes.length - size) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(size, more)));
    }
  }

  private void u8(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  void header(NodeHeader header, int nibbles) {
    int limit = header.limit();
    if (nibbles < limit) {
      u8(header.prefix() | nibbles);
      return;
    }
    u8(header.prefix() | limit);
    int rest = nibbles - limit;
    for (; rest >= 255; rest -= 255) {
      u8(255);
    }
    u8(rest);
  }

  /** The nibbles of {@code key} in {@code from} (inclusive) to {@code to}. */
  void keyNibbles(Bytes key, int from, int to) {
    int at = from;
    if (((to - from) & 1) == 1) {
      u8(Nibbles.at(key, at++));
    }
    if ((at & 1) == 0) {
      reserve((to - at) / 2);
      for (; at < to; at += 2) {
        bytes[size++] = (byte) key.at(at >> 1);
      }
    }
    for (; at < to; at += 2) {
      u8(Nibbles.at(key, at) << 4 | Nibbles.at(key, at + 1));
    }
  }

  private void partial(Bytes nibbles) {
    int at = nibbles.length() & 1;
    if (at == 1) {
      u8(nibbles.at(0));
    }
    for (; at < nibbles.length(); at += 2) {
      u8(nibbles.at(at) << 4 | nibbles.at(at + 1));
    }
  }

  void bitmap(int bits) {
    u8(bits);
    u8(bits >>> 8);
  }

  private void compact(int value) {
    if (value < 1 << 6) {
      u8(value << 2);
    } else if (value < 1 << 14) {
      u8(value << 2 | 1);
      u8(value >>> 6);
    } else if (value < 1 << 30) {
      u8(value << 2 | 2);
      u8(value >>> 6);
      u8(value >>> 14);
      u8(value >>> 22);
    } else {
      throw new IllegalArgumentException("a trie value of " + value + " bytes is too long");
    }
  }

  private void raw(Bytes value) {
    reserve(value.length());
    value.copyTo(bytes, size);
    size += value.length();
  }

  /** A value that stands in its node. */
  void inlineValue(Bytes value) {
    compact(value.length());
    raw(value);
  }

  /** The hash of {@code value}, which is stored apart; the end of the buffer is room to hash it. */
  void hashOf(Bytes value) {
    int start = size;
    raw(value);
    byte[] hash = hashFrom(start);
    size = start;
    rawHash(hash);
  }

  private void rawHash(byte[] hash) {
    reserve(HASH_BYTES);
    System.arraycopy(hash, 0, bytes, size, HASH_BYTES);
    size += HASH_BYTES;
  }

  private void value(@Nullable NodeValue value) {
    switch (value) {
      case null -> {}
      case NodeValue.Inline(Bytes inline) -> inlineValue(inline);
      case NodeValue.Hashed(Bytes hash) -> raw(hash);
    }
  }

  /** Replaces the child written from {@code start} on by what its parent holds of it. */
  void shrinkToReference(int start) {
    int length = size - start;
    if (length < HASH_BYTES) {
      reserve(1);
      System.arraycopy(bytes, start, bytes, start + 1, length);
      bytes[start] = (byte) (length << 2);
      size++;
      return;
    }
    byte[] hash = hashFrom(start);
    size = start;
    u8(COMPACT_HASH_LENGTH);
    rawHash(hash);
  }

  /** The hash of everything from {@code start} on. */
  byte[] hashFrom(int start) {
    return Blake2b.hash256(bytes, start, size - start);
  }

  /** A copy of everything written. */
  Bytes toBytes() {
    return Bytes.wrap(Arrays.copyOf(bytes, size));
  }

  /** A whole node. */
  void node(TrieNode node) {
    switch (node) {
      case TrieNode.Leaf(Bytes partial, NodeValue value) -> {
        header(NodeHeader.leaf(value), partial.length());
        partial(partial);
        value(value);
      }
      case Branch branch -> branch(branch);
    }
  }

  private void branch(Branch branch) {
    header(NodeHeader.branch(branch.value()), branch.partial().length());
    partial(branch.partial());
    bitmap(branch.bitmap());
    value(branch.value());
    for (int i = 0; i < Branch.SLOTS; i++) {
      switch (branch.child(i)) {
        case null -> {}
        case NodeReference.ByHash(Bytes hash) -> {
          u8(COMPACT_HASH_LENGTH);
          raw(hash);
        }
        case NodeReference.Inline(_, Bytes encoding) -> {
          u8(encoding.length() << 2);
          raw(encoding);
        }
      }
    }
  }
}
