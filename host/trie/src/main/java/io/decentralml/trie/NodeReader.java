package io.decentralml.trie;

import io.decentralml.scale.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Decodes one node. The bytes may be hostile: every length is checked against the bytes left before
 * anything is allocated, and whatever {@link NodeWriter} would not have written is refused, values
 * of any length apart, since a trie may hold values of both state versions.
 */
final class NodeReader {
  private final Bytes bytes;
  private final int end;
  private int position;

  private NodeReader(Bytes bytes) {
    this.bytes = bytes;
    this.end = bytes.length();
  }

  /**
   * The node that {@code bytes} encode.
   *
   * @throws MalformedNodeException if they encode none
   */
  static TrieNode decode(Bytes bytes) {
    var reader = new NodeReader(bytes);
    TrieNode node = reader.node();
    if (reader.position != reader.end) {
      throw reader.malformed("the end");
    }
    return node;
  }

  private MalformedNodeException malformed(String expected) {
    return new MalformedNodeException(position, expected);
  }

  private int u8() {
    if (position >= end) {
      throw malformed("another byte");
    }
    return bytes.at(position++);
  }

  private Bytes take(int count, String what) {
    if (count > end - position) {
      throw malformed(what);
    }
    Bytes taken = Nibbles.part(bytes, position, position + count);
    position += count;
    return taken;
  }

  private TrieNode node() {
    int first = u8();
    NodeHeader header = NodeHeader.of(first);
    if (header == null) {
      throw new MalformedNodeException(0, "the header of a node");
    }
    Bytes partial = partial(nibbleCount(header, first));
    if (header.isLeaf()) {
      return new TrieNode.Leaf(partial, value(header));
    }
    int bitmap = u8() | u8() << 8;
    if (bitmap == 0) {
      throw malformed("a branch with a child");
    }
    @Nullable NodeValue value = header == NodeHeader.BRANCH ? null : value(header);
    var children = new @Nullable NodeReference[Branch.SLOTS];
    for (int i = 0; i < Branch.SLOTS; i++) {
      if ((bitmap >> i & 1) == 1) {
        children[i] = child();
      }
    }
    return new Branch(partial, value, children);
  }

  private int nibbleCount(NodeHeader header, int first) {
    int count = first & header.limit();
    if (count < header.limit()) {
      return count;
    }
    int more = 255;
    // Each turn takes a byte, so the sum stays under 255 times the node's length.
    while (more == 255) {
      more = u8();
      count += more;
    }
    return count;
  }

  private Bytes partial(int count) {
    int bytesOfPartial = (count + 1) / 2;
    if (bytesOfPartial > end - position) {
      throw malformed("a partial key of " + count + " nibbles");
    }
    var nibbles = new byte[count];
    int start = 2 * position + (count & 1);
    if ((count & 1) == 1 && Nibbles.at(bytes, 2 * position) != 0) {
      throw malformed("a partial key padded with zero");
    }
    for (int i = 0; i < count; i++) {
      nibbles[i] = (byte) Nibbles.at(bytes, start + i);
    }
    position += bytesOfPartial;
    return Bytes.wrap(nibbles);
  }

  private NodeValue value(NodeHeader header) {
    return header.isHashed()
        ? new NodeValue.Hashed(take(NodeWriter.HASH_BYTES, "the hash of a value"))
        : new NodeValue.Inline(take(compact(), "a value that fits the bytes left"));
  }

  private int compact() {
    int start = position;
    int first = u8();
    int value =
        switch (first & 3) {
          case 0 -> first >> 2;
          case 1 -> first >> 2 | u8() << 6;
          case 2 -> first >> 2 | u8() << 6 | u8() << 14 | u8() << 22;
          default -> throw new MalformedNodeException(start, "a length under 2^30");
        };
    int shortest = (first & 3) == 0 ? 0 : (first & 3) == 1 ? 1 << 6 : 1 << 14;
    if (value < shortest) {
      throw new MalformedNodeException(start, "a compact length in its shortest form");
    }
    return value;
  }

  /** Nests no deeper than the 31 bytes of an inline node allow. */
  private NodeReference child() {
    int length = compact();
    if (length > NodeWriter.HASH_BYTES) {
      throw malformed("a child of at most 32 bytes");
    }
    Bytes child = take(length, "a child that fits the bytes left");
    return length == NodeWriter.HASH_BYTES
        ? new NodeReference.ByHash(child)
        : new NodeReference.Inline(decode(child), child);
  }
}
