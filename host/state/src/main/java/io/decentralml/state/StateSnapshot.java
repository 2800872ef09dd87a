package io.decentralml.state;

import io.decentralml.scale.Bytes;
import io.decentralml.trie.ReadProof;
import io.decentralml.trie.StateVersion;
import io.decentralml.trie.Trie;
import io.decentralml.trie.TrieCursor;
import io.decentralml.trie.TrieUpdate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** One version of the chain's state, which never changes. Safe for several threads. */
public final class StateSnapshot {
  private final Trie trie;

  StateSnapshot(Trie trie) {
    this.trie = trie;
  }

  /** The state root. */
  public Bytes root() {
    return trie.root();
  }

  /** The value under {@code key}. */
  public Optional<Bytes> get(Bytes key) {
    return trie.get(key);
  }

  /** Whether there is a value under {@code key}. */
  public boolean contains(Bytes key) {
    return trie.contains(key);
  }

  /** The first key after {@code key} in lexicographic order. */
  public Optional<Bytes> nextKey(Bytes key) {
    return trie.nextKey(key);
  }

  /** At most {@code limit} keys that start with {@code prefix}, in order. */
  public List<Bytes> keys(Bytes prefix, int limit) {
    return keys(trie.cursorFrom(prefix), prefix, limit);
  }

  /**
   * At most {@code limit} keys that start with {@code prefix} and come after {@code after}, in
   * order.
   */
  public List<Bytes> keysAfter(Bytes prefix, Bytes after, int limit) {
    return after.compareTo(prefix) < 0
        ? keys(prefix, limit)
        : keys(trie.cursorAfter(after), prefix, limit);
  }

  private static List<Bytes> keys(TrieCursor cursor, Bytes prefix, int limit) {
    List<Bytes> keys = new ArrayList<>();
    while (keys.size() < limit) {
      Optional<Bytes> key = cursor.next();
      if (key.isEmpty() || !Prefixes.starts(key.get(), prefix)) {
        break;
      }
      keys.add(key.get());
    }
    return keys;
  }

  /** A cursor over {@code key}, if it is there, and all keys after it, with their values. */
  public TrieCursor cursorFrom(Bytes key) {
    return trie.cursorFrom(key);
  }

  /** A cursor over all keys after {@code key}, with their values. */
  public TrieCursor cursorAfter(Bytes key) {
    return trie.cursorAfter(key);
  }

  /** The nodes that show what is under {@code keys} to someone who knows the root. */
  public ReadProof prove(Collection<Bytes> keys) {
    return ReadProof.of(trie, keys);
  }

  /** A place for changes on top of this version. */
  public StateOverlay overlay() {
    return new StateOverlay(this);
  }

  TrieUpdate update(SortedMap<Bytes, Optional<Bytes>> changes, StateVersion version) {
    return trie.update(changes, version);
  }
}
