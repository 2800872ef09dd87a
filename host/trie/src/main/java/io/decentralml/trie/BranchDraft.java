package io.decentralml.trie;

import io.decentralml.scale.Bytes;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A branch while its changes are made: some children as they were, some new and not yet encoded.
 */
final class BranchDraft {
  private final Bytes partial;
  private final @Nullable NodeReference[] kept = new @Nullable NodeReference[Branch.SLOTS];
  private final @Nullable TrieNode[] fresh = new @Nullable TrieNode[Branch.SLOTS];
  private @Nullable NodeValue value;
  private boolean changed;

  /** A new branch without value and children. */
  BranchDraft(Bytes partial) {
    this.partial = partial;
    changed = true;
  }

  /** The branch, or the beginning of one, that {@code node} is. */
  BranchDraft(TrieNode node) {
    partial = node.partial();
    value = node.value();
    if (node instanceof Branch branch) {
      for (int i = 0; i < Branch.SLOTS; i++) {
        kept[i] = branch.child(i);
      }
    }
  }

  Bytes partial() {
    return partial;
  }

  @Nullable NodeValue value() {
    return value;
  }

  void setValue(@Nullable NodeValue newValue) {
    changed |= !Objects.equals(value, newValue);
    value = newValue;
  }

  boolean isChanged() {
    return changed;
  }

  @Nullable TrieNode child(int nibble, Trie trie) {
    TrieNode newer = fresh[nibble];
    return newer != null ? newer : trie.resolve(kept[nibble]);
  }

  void put(int nibble, @Nullable TrieNode node) {
    kept[nibble] = null;
    fresh[nibble] = node;
    changed = true;
  }

  private boolean isTaken(int nibble) {
    return kept[nibble] != null || fresh[nibble] != null;
  }

  int childCount() {
    int count = 0;
    for (int i = 0; i < Branch.SLOTS; i++) {
      count += isTaken(i) ? 1 : 0;
    }
    return count;
  }

  /** The first taken slot. */
  int onlyChild() {
    int nibble = 0;
    while (!isTaken(nibble)) {
      nibble++;
    }
    return nibble;
  }

  /** The finished branch; new children are encoded in the order of their slots. */
  Branch toBranch(Function<TrieNode, NodeReference> encode) {
    var children = new @Nullable NodeReference[Branch.SLOTS];
    for (int i = 0; i < Branch.SLOTS; i++) {
      TrieNode newer = fresh[i];
      children[i] = newer != null ? encode.apply(newer) : kept[i];
    }
    return new Branch(partial, value, children);
  }
}
