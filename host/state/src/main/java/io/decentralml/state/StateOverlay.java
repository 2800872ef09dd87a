package io.decentralml.state;

import io.decentralml.scale.Bytes;
import io.decentralml.trie.StateVersion;
import io.decentralml.trie.TrieCursor;
import io.decentralml.trie.TrieUpdate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Changes on top of one version of the state, in nested transactions. Not safe for several threads.
 *
 * <p>There is one map of slots, and a journal of how to undo each write since the outermost open
 * transaction began; a commit keeps the journal for the transaction around it, a rollback plays it
 * back. Slots are sorted only when their order is asked for.
 */
public final class StateOverlay {
  private final StateSnapshot base;
  private final Map<Bytes, OverlaySlot> slots = new HashMap<>();
  private final List<OverlaySlot> unsorted = new ArrayList<>();
  private final NavigableMap<Bytes, OverlaySlot> sorted = new TreeMap<>();
  private final OverlayJournal journal = new OverlayJournal();
  private @Nullable Computed computed;

  private record Computed(StateVersion version, StateChanges changes) {}

  StateOverlay(StateSnapshot base) {
    this.base = base;
  }

  /** The state below the changes. */
  public StateSnapshot base() {
    return base;
  }

  private OverlaySlot slot(Bytes key) {
    return slots.computeIfAbsent(key, OverlaySlot::new);
  }

  /** The value under {@code key}. */
  public Optional<Bytes> get(Bytes key) {
    return slot(key).value(base);
  }

  /** Whether there is a value under {@code key}. */
  public boolean exists(Bytes key) {
    return slot(key).exists(base);
  }

  /** Puts {@code value} under {@code key}. */
  public void set(Bytes key, Bytes value) {
    write(slot(key), new Content.Value(value));
  }

  /** Removes {@code key}, if it is there. */
  public void clear(Bytes key) {
    write(slot(key), Content.Removed.INSTANCE);
  }

  private void write(OverlaySlot slot, Content content) {
    journal.willReplace(slot);
    slot.setContent(content);
    if (!slot.markListed()) {
      unsorted.add(slot);
    }
    computed = null;
  }

  /**
   * Appends one encoded item to the SCALE sequence under {@code key}; a value that is no sequence
   * is replaced by a sequence of this item. Takes time for the item alone, except the first time.
   */
  public void append(Bytes key, Bytes item) {
    OverlaySlot slot = slot(key);
    if (!(slot.content() instanceof AppendedSequence)) {
      write(slot, slot.value(base).map(AppendedSequence::of).orElseGet(AppendedSequence::empty));
    }
    if (slot.content() instanceof AppendedSequence sequence) {
      journal.willAppend(sequence);
      sequence.append(item);
      computed = null;
    }
  }

  /** Removes every key that starts with {@code prefix}. */
  public PrefixRemoval clearPrefix(Bytes prefix) {
    return clearPrefix(prefix, Integer.MAX_VALUE);
  }

  /**
   * Removes keys that start with {@code prefix}: all that were written in the overlay, and the
   * first {@code limit} of the state below.
   *
   * <p>Source: polkadot-sdk, {@code sp_state_machine::ext}, {@code clear_prefix} and {@code
   * limit_remove_from_backend}.
   */
  public PrefixRemoval clearPrefix(Bytes prefix, int limit) {
    for (OverlaySlot slot : sorted().tailMap(prefix, true).values()) {
      if (!Prefixes.starts(slot.key(), prefix)) {
        break;
      }
      if (slot.holdsValue()) {
        write(slot, Content.Removed.INSTANCE);
      }
    }
    TrieCursor cursor = base.cursorFrom(prefix);
    int visited = 0;
    for (Optional<Bytes> key = cursor.next(); key.isPresent(); key = cursor.next()) {
      if (!Prefixes.starts(key.get(), prefix)) {
        break;
      }
      if (visited == limit) {
        return new PrefixRemoval(visited, PrefixRemoval.Outcome.SOME_REMAINING);
      }
      clear(key.get());
      visited++;
    }
    return new PrefixRemoval(visited, PrefixRemoval.Outcome.ALL_REMOVED);
  }

  /** The first key after {@code key} in lexicographic order. */
  public Optional<Bytes> nextKey(Bytes key) {
    Optional<Bytes> below = nextBelow(key);
    for (OverlaySlot slot : sorted().tailMap(key, false).values()) {
      if (below.isPresent() && below.get().compareTo(slot.key()) <= 0) {
        break;
      }
      if (slot.holdsValue()) {
        return Optional.of(slot.key());
      }
    }
    return below;
  }

  /** The first key of the state below after {@code key} that was not removed. */
  private Optional<Bytes> nextBelow(Bytes key) {
    TrieCursor cursor = base.cursorAfter(key);
    Optional<Bytes> below = cursor.next();
    while (below.isPresent() && isRemoved(below.get())) {
      below = cursor.next();
    }
    return below;
  }

  private boolean isRemoved(Bytes key) {
    OverlaySlot slot = slots.get(key);
    return slot != null && slot.content() instanceof Content.Removed;
  }

  private NavigableMap<Bytes, OverlaySlot> sorted() {
    for (OverlaySlot slot : unsorted) {
      sorted.put(slot.key(), slot);
    }
    unsorted.clear();
    return sorted;
  }

  /** Opens a nested transaction. */
  public void startTransaction() {
    journal.start();
  }

  /**
   * Keeps everything since the innermost open transaction began, and closes it.
   *
   * @throws IllegalStateException if none is open
   */
  public void commitTransaction() {
    journal.commit();
  }

  /**
   * Undoes everything since the innermost open transaction began, and closes it.
   *
   * @throws IllegalStateException if none is open
   */
  public void rollbackTransaction() {
    journal.rollback();
    computed = null;
  }

  /** How many transactions are open. */
  public int openTransactions() {
    return journal.openTransactions();
  }

  /** The state root with all changes so far, those of open transactions too. */
  public Bytes root(StateVersion version) {
    return compute(version).root();
  }

  /**
   * All changes so far and the nodes that they make.
   *
   * @throws IllegalStateException if a transaction is open
   */
  public StateChanges changes(StateVersion version) {
    if (openTransactions() > 0) {
      throw new IllegalStateException(openTransactions() + " transactions are open");
    }
    return compute(version);
  }

  private StateChanges compute(StateVersion version) {
    Computed known = computed;
    if (known != null && known.version == version) {
      return known.changes;
    }
    SortedMap<Bytes, Optional<Bytes>> written = new TreeMap<>();
    for (OverlaySlot slot : sorted().values()) {
      if (slot.content() != null && !slot.isKnownUnchanged(base)) {
        written.put(slot.key(), slot.value(base));
      }
    }
    TrieUpdate update = base.update(written, version);
    var changes = new StateChanges(update.root(), written, update.nodes(), update.replaced());
    computed = new Computed(version, changes);
    return changes;
  }
}
