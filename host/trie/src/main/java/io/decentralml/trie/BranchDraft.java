package io.decentralml.trie;

import io.decentralml.scale.Bytes;
import java.util.List;
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
  private final List<Bytes> replaced;
  private @Nullable NodeValue value;
  private boolean changed;

  /** A new branch without value and children, which notes in {@code replaced} what it lets go. */
  BranchDraft(Bytes partial, List<Bytes> replaced) {
    this.partial = partial;
    this.replaced = replaced;
    changed = true;
  }

  /** The branch, or the beginning of one, that {@code node} is. */
  BranchDraft(TrieNode node, List<Bytes> replaced) {
    partial = node.partial();
    this.replaced = replaced;
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
    if (Objects.equals(value, newValue)) {
      return;
    }
    if (value instanceof NodeValue.Hashed(Bytes hash)) {
      replaced.add(hash);
    }
    changed = true;
    value = newValue;
  }

  boolean isChanged() {
    return changed;
  }

  @Nullable TrieNode child(int nibble, Trie trie) {
    TrieNode newer = fresh[nibble];
    return newer != null ? newer : trie.resolve(kept[nibble]);
  }

  /** The child, which will stand elsewhere from now on. */
  @Nullable TrieNode takeChild(int nibble, Trie trie) {
    TrieNode child = child(nibble, trie);
    letGo(nibble);
    return child;
  }

  private void letGo(int nibble) {
    if (kept[nibble] instanceof NodeReference.ByHash(Bytes hash)) {
      replaced.add(hash);
    }
    kept[nibble] = null;
  }

  void put(int nibble, @Nullable TrieNode node) {
    letGo(nibble);
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
