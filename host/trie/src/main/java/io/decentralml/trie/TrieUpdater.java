package io.decentralml.trie;

import io.decentralml.crypto.Blake2b;
import io.decentralml.scale.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes one batch of changes in one walk from the root. Each step holds the changes that lie below
 * one slot; a node is encoded only when its parent is known to stay a branch, so that the new nodes
 * are exactly those which the new root reaches. Used once.
 */
final class TrieUpdater {
  private final Trie trie;
  private final NodeCache cache;
  private final StateVersion version;
  private final Bytes[] keys;
  private final @Nullable Bytes[] values;
  private final NodeWriter writer = new NodeWriter();
  private final List<TrieUpdate.NewNode> made = new ArrayList<>();
  private final List<Bytes> replaced = new ArrayList<>();

  TrieUpdater(
      Trie trie, NodeCache cache, StateVersion version, SortedMap<Bytes, Optional<Bytes>> changes) {
    this.trie = trie;
    this.cache = cache;
    this.version = version;
    keys = new Bytes[changes.size()];
    values = new @Nullable Bytes[changes.size()];
    int i = 0;
    for (Map.Entry<Bytes, Optional<Bytes>> change : changes.entrySet()) {
      keys[i] = change.getKey();
      values[i++] = change.getValue().orElse(null);
    }
  }

  TrieUpdate run() {
    TrieNode before = trie.rootNode();
    TrieNode after = apply(before, 0, 0, keys.length);
    if (Objects.equals(after, before)) {
      return TrieUpdate.none(trie.root());
    }
    if (before != null) {
      replaced.add(trie.root());
    }
    if (after == null) {
      return new TrieUpdate(Trie.EMPTY_ROOT, List.of(), replaced);
    }
    writer.clear();
    writer.node(after);
    return new TrieUpdate(store(after), made, replaced);
  }

  /**
   * The node that stands at nibble {@code depth} of its keys after the changes {@code from}
   * (inclusive) to {@code to}, or null if nothing is left.
   */
  private @Nullable TrieNode apply(@Nullable TrieNode node, int depth, int from, int to) {
    if (node == null && to - from == 1) {
      return leaf(depth, from);
    }
    int shared = Nibbles.shared(keys[from], keys[to - 1], depth);
    if (node == null) {
      var draft = new BranchDraft(Nibbles.slice(keys[from], depth, depth + shared), replaced);
      fill(draft, depth + shared, from, to);
      return finish(draft);
    }
    Bytes partial = node.partial();
    shared = Math.min(shared, Nibbles.matching(partial, keys[from], depth));
    if (shared < partial.length()) {
      return split(node, shared, depth, from, to);
    }
    var draft = new BranchDraft(node, replaced);
    fill(draft, depth + shared, from, to);
    return draft.isChanged() ? finish(draft) : node;
  }

  /** Puts a branch above {@code node}; if it turns out that none is needed, answers what was. */
  private @Nullable TrieNode split(TrieNode node, int shared, int depth, int from, int to) {
    Bytes partial = node.partial();
    var draft = new BranchDraft(Nibbles.part(partial, 0, shared), replaced);
    TrieNode lowered = node.withPartial(Nibbles.tail(partial, shared + 1));
    draft.put(partial.at(shared), lowered);
    fill(draft, depth + shared, from, to);
    boolean needless =
        draft.value() == null
            && draft.childCount() == 1
            && lowered.equals(draft.child(partial.at(shared), trie));
    return needless ? node : finish(draft);
  }

  private @Nullable TrieNode leaf(int depth, int change) {
    NodeValue value = value(null, values[change]);
    Bytes key = keys[change];
    return value == null
        ? null
        : new TrieNode.Leaf(Nibbles.slice(key, depth, Nibbles.count(key)), value);
  }

  private void fill(BranchDraft draft, int depth, int from, int to) {
    int next = from;
    if (Nibbles.count(keys[next]) == depth) {
      draft.setValue(value(draft.value(), values[next]));
      next++;
    }
    while (next < to) {
      int nibble = Nibbles.at(keys[next], depth);
      int groupEnd = next + 1;
      while (groupEnd < to && Nibbles.at(keys[groupEnd], depth) == nibble) {
        groupEnd++;
      }
      TrieNode before = draft.child(nibble, trie);
      TrieNode after = apply(before, depth + 1, next, groupEnd);
      if (!Objects.equals(after, before)) {
        draft.put(nibble, after);
      }
      next = groupEnd;
    }
  }

  private @Nullable NodeValue value(@Nullable NodeValue before, @Nullable Bytes bytes) {
    if (bytes == null) {
      return null;
    }
    if (!version.isHashed(bytes.length())) {
      return new NodeValue.Inline(bytes);
    }
    Bytes hash = Bytes.wrap(Blake2b.hash256(bytes.toArray()));
    var value = new NodeValue.Hashed(hash);
    if (!value.equals(before)) {
      made.add(new TrieUpdate.NewNode(hash, bytes));
      cache.rememberValue(hash, bytes);
    }
    return value;
  }

  /** A branch if the draft still needs to be one; a leaf, its only child, or nothing otherwise. */
  private @Nullable TrieNode finish(BranchDraft draft) {
    NodeValue value = draft.value();
    int count = draft.childCount();
    if (count == 0) {
      return value == null ? null : new TrieNode.Leaf(draft.partial(), value);
    }
    if (count == 1 && value == null) {
      int nibble = draft.onlyChild();
      TrieNode child = draft.takeChild(nibble, trie);
      if (child == null) {
        throw new AssertionError("the slot of the only child is taken");
      }
      return child.withPartial(Nibbles.join(draft.partial(), nibble, child.partial()));
    }
    return draft.toBranch(this::encode);
  }

  private NodeReference encode(TrieNode node) {
    writer.clear();
    writer.node(node);
    return writer.size() < NodeWriter.HASH_BYTES
        ? new NodeReference.Inline(node, writer.toBytes())
        : new NodeReference.ByHash(store(node));
  }

  /** Takes {@code node}, which the writer holds, into the new nodes; answers its hash. */
  private Bytes store(TrieNode node) {
    Bytes hash = Bytes.wrap(writer.hashFrom(0));
    made.add(new TrieUpdate.NewNode(hash, writer.toBytes()));
    cache.remember(hash, node);
    return hash;
  }
}
