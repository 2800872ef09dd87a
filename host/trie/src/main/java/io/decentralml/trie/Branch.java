package io.decentralml.trie;

import io.decentralml.scale.Bytes;
import org.jspecify.annotations.Nullable;

/** A node with children, at least one, each in the slot of its nibble. Immutable. */
final class Branch implements TrieNode {
  static final int SLOTS = 16;

  private final Bytes partial;
  private final @Nullable NodeValue value;
  private final @Nullable NodeReference[] children;

  /** A branch that owns {@code children} from now on. */
  Branch(Bytes partial, @Nullable NodeValue value, @Nullable NodeReference[] children) {
    this.partial = partial;
    this.value = value;
    this.children = children;
  }

  @Override
  public Bytes partial() {
    return partial;
  }

  @Override
  public @Nullable NodeValue value() {
    return value;
  }

  /** The child in the slot of {@code nibble}, or null if the slot is empty. */
  @Nullable NodeReference child(int nibble) {
    return children[nibble];
  }

  /** Bit {@code i} is set if slot {@code i} is taken. */
  int bitmap() {
    int bits = 0;
    for (int i = 0; i < SLOTS; i++) {
      if (children[i] != null) {
        bits |= 1 << i;
      }
    }
    return bits;
  }

  @Override
  public TrieNode withPartial(Bytes other) {
    return new Branch(other, value, children);
  }
}
