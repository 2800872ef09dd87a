package io.decentralml.trie;

import io.decentralml.scale.Bytes;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks the keys of a trie in lexicographic order. Not safe for several threads. */
public final class TrieCursor {
  private final Trie trie;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private byte[] path = new byte[128];
  private int length;
  private @Nullable NodeValue value;

  /** Whether a cursor begins at its bound or behind it. */
  enum Bound {
    INCLUSIVE,
    EXCLUSIVE
  }

  /** A node on the way to where the cursor stands, and what of it is still to come. */
  private static final class Frame {
    final TrieNode node;
    final int depth;
    boolean valueIsDue;
    int nextSlot;

    Frame(TrieNode node, int depth, boolean valueIsDue, int nextSlot) {
      this.node = node;
      this.depth = depth;
      this.valueIsDue = valueIsDue;
      this.nextSlot = nextSlot;
    }
  }

  TrieCursor(Trie trie, Bytes bound, Bound kind) {
    this.trie = trie;
    seek(bound, kind);
  }

  private void seek(Bytes bound, Bound kind) {
    int boundLength = Nibbles.count(bound);
    TrieNode node = trie.rootNode();
    while (node != null) {
      Bytes partial = node.partial();
      int matching = Nibbles.matching(partial, bound, length);
      int at = length + matching;
      if (matching < partial.length()) {
        if (at == boundLength || partial.at(matching) > Nibbles.at(bound, at)) {
          enter(node, true, 0);
        }
        return;
      }
      if (at == boundLength) {
        enter(node, kind == Bound.INCLUSIVE, 0);
        return;
      }
      int slot = Nibbles.at(bound, at);
      enter(node, false, slot + 1);
      push(slot);
      node = node instanceof Branch branch ? trie.child(branch, slot) : null;
    }
  }

  private void enter(TrieNode node, boolean valueIsDue, int nextSlot) {
    Bytes partial = node.partial();
    for (int i = 0; i < partial.length(); i++) {
      push(partial.at(i));
    }
    frames.push(new Frame(node, length, valueIsDue, nextSlot));
  }

  private void push(int nibble) {
    if (length == path.length) {
      path = Arrays.copyOf(path, 2 * length);
    }
    path[length++] = (byte) nibble;
  }

  /** The next key; empty after the last. */
  public Optional<Bytes> next() {
    while (!frames.isEmpty()) {
      Frame frame = frames.peek();
      length = frame.depth;
      if (frame.valueIsDue) {
        frame.valueIsDue = false;
        value = frame.node.value();
        if (value != null) {
          return Optional.of(key());
        }
      }
      descend(frame);
    }
    value = null;
    return Optional.empty();
  }

  private void descend(Frame frame) {
    if (frame.node instanceof Branch branch) {
      while (frame.nextSlot < Branch.SLOTS) {
        int slot = frame.nextSlot++;
        TrieNode child = trie.child(branch, slot);
        if (child != null) {
          push(slot);
          enter(child, true, 0);
          return;
        }
      }
    }
    frames.pop();
  }

  private Bytes key() {
    if ((length & 1) == 1) {
      throw new MalformedNodeException(0, "a value under a key of whole bytes");
    }
    var key = new byte[length / 2];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) (path[2 * i] << 4 | path[2 * i + 1]);
    }
    return Bytes.wrap(key);
  }

  /**
   * The value under the key that {@link #next} gave last.
   *
   * @throws IllegalStateException if it gave none
   */
  public Bytes value() {
    if (value == null) {
      throw new IllegalStateException("the cursor stands at no key");
    }
    return trie.resolve(value);
  }
}
