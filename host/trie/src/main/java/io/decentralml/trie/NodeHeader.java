package io.decentralml.trie;

import org.jspecify.annotations.Nullable;

/**
 * The kinds of node and the first byte of each: a prefix in the high bits, the count of partial
 * nibbles in the low bits; all low bits set mean that bytes follow which add to the count, up to
 * and including the first that is not 255.
 *
 * <pre>
 * 01xxxxxx leaf            10xxxxxx branch             11xxxxxx branch with value
 * 001xxxxx leaf, hashed    0001xxxx branch, hashed     00000000 empty trie
 * </pre>
 *
 * <p>Source: Polkadot specification, definition "Node header".
 */
enum NodeHeader {
  LEAF(0x40, 6),
  BRANCH(0x80, 6),
  BRANCH_WITH_VALUE(0xc0, 6),
  LEAF_HASHED(0x20, 5),
  BRANCH_HASHED(0x10, 4);

  /** The only byte of the empty trie's root node. */
  static final int EMPTY = 0;

  private final int prefix;
  private final int bits;

  NodeHeader(int prefix, int bits) {
    this.prefix = prefix;
    this.bits = bits;
  }

  int prefix() {
    return prefix;
  }

  /** The largest count in the first byte, which says that more bytes follow. */
  int limit() {
    return (1 << bits) - 1;
  }

  boolean isLeaf() {
    return this == LEAF || this == LEAF_HASHED;
  }

  boolean isHashed() {
    return this == LEAF_HASHED || this == BRANCH_HASHED;
  }

  /** The kind whose prefix {@code first} carries, or null if none has it. */
  static @Nullable NodeHeader of(int first) {
    return switch (first >> 6) {
      case 1 -> LEAF;
      case 2 -> BRANCH;
      case 3 -> BRANCH_WITH_VALUE;
      default -> first >= 0x20 ? LEAF_HASHED : first >= 0x10 ? BRANCH_HASHED : null;
    };
  }

  static NodeHeader leaf(NodeValue value) {
    return value instanceof NodeValue.Hashed ? LEAF_HASHED : LEAF;
  }

  static NodeHeader branch(@Nullable NodeValue value) {
    return switch (value) {
      case null -> BRANCH;
      case NodeValue.Inline _ -> BRANCH_WITH_VALUE;
      case NodeValue.Hashed _ -> BRANCH_HASHED;
    };
  }
}
