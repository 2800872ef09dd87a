package io.decentralml.state;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.trie.TrieUpdate;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Stores the state of each block of one branch and lets the old ones go. A database that prunes
 * counts the places in which each trie node stands, and notes for every block which nodes it let go
 * of; once no kept state is older than that block, those count one less, and a node that stands
 * nowhere is deleted. All of it happens in the batch that stores a block: after a crash it has
 * happened or not. Changes come from one thread; {@link #isDiscarded} may be asked by any.
 *
 * <p>Source: Polkadot SDK, {@code sc-state-db}, module {@code pruning}.
 */
public final class StateRetention {
  private static final Bytes MODE = Bytes.utf8("state-pruning");
  private static final Bytes DISCARDED = Bytes.utf8("state-discarded");
  private static final int HASH_BYTES = 32;

  /** More than come to be due with each block, so that a backlog shrinks. */
  private static final int MOST_AT_ONCE = 8;

  private final KeyValueStore store;
  private final StatePruning mode;
  private volatile long discarded;

  private StateRetention(KeyValueStore store, StatePruning mode, long discarded) {
    this.store = store;
    this.mode = mode;
    this.discarded = discarded;
  }

  /** How a database that is still empty will do it. */
  public static StateRetention forNew(KeyValueStore store, StatePruning mode) {
    return new StateRetention(store, mode, -1);
  }

  /**
   * How the database in {@code store} does it. The number of kept blocks may be another one each
   * time; that a database prunes at all may not change, since one that did not has no counts.
   *
   * @param wanted what it should do; empty to leave it as it is
   * @throws IllegalArgumentException if it was made for something else
   */
  public static StateRetention of(KeyValueStore store, Optional<StatePruning> wanted) {
    StatePruning stored =
        store
            .get(Column.META, MODE)
            .map(text -> StatePruning.parse(new String(text.toArray(), StandardCharsets.US_ASCII)))
            .orElseGet(StatePruning.Archive::new);
    StatePruning mode = wanted.orElse(stored);
    if (stored instanceof StatePruning.Keep != mode instanceof StatePruning.Keep) {
      throw new IllegalArgumentException(
          "the database was made with --state-pruning "
              + stored.text()
              + " and cannot become --state-pruning "
              + mode.text()
              + ": leave the option out, run purge-chain to begin anew, or choose another"
              + " --base-path");
    }
    long discarded =
        store
            .get(Column.META, DISCARDED)
            .map(number -> new ScaleReader(number.toArray()).u64())
            .orElse(-1L);
    return new StateRetention(store, mode, discarded);
  }

  /** What this database keeps. */
  public StatePruning mode() {
    return mode;
  }

  /** Whether the state of the block {@code number} was let go. */
  public boolean isDiscarded(long number) {
    return number <= discarded;
  }

  /** Adds to the first batch of a new database how it does it. */
  public void stageMode(WriteBatch batch) {
    batch.put(Column.META, MODE, Bytes.utf8(mode.text()));
  }

  /**
   * Adds the state of the block {@code number} to {@code batch}, and removes from the database what
   * has become too old.
   *
   * @param changes what the block did to its parent's state
   * @param finalized the number of the last final block
   */
  public void stage(long number, StateChanges changes, long finalized, WriteBatch batch) {
    if (!(mode instanceof StatePruning.Keep(int blocks))) {
      for (TrieUpdate.NewNode node : changes.nodes()) {
        batch.put(Column.STATE, node.hash(), node.bytes());
      }
      return;
    }
    NodeReferences references = new NodeReferences(store, batch);
    for (TrieUpdate.NewNode node : changes.nodes()) {
      references.add(node.hash(), node.bytes());
    }
    if (number > 0) {
      batch.put(Column.REPLACED, key(number), join(changes));
    }
    discard(Math.min(finalized - blocks, discarded + MOST_AT_ONCE), references, batch);
  }

  private void discard(long last, NodeReferences references, WriteBatch batch) {
    long first = discarded + 1;
    if (first > last) {
      return;
    }
    for (long number = first; number <= last; number++) {
      Bytes successor = key(number + 1);
      byte[] hashes = store.get(Column.REPLACED, successor).orElse(Bytes.EMPTY).toArray();
      ScaleReader in = new ScaleReader(hashes);
      while (in.remaining() > 0) {
        references.release(Bytes.wrap(in.bytes(HASH_BYTES)));
      }
      batch.delete(Column.REPLACED, successor);
    }
    batch.put(Column.META, DISCARDED, Bytes.wrap(u64(last)));
    // Told before it has happened: a reader that comes between must not begin.
    discarded = last;
  }

  private static Bytes join(StateChanges changes) {
    ScaleWriter out = new ScaleWriter(HASH_BYTES * changes.replaced().size());
    changes.replaced().forEach(out::raw);
    return Bytes.wrap(out.toBytes());
  }

  private static Bytes key(long number) {
    return Bytes.wrap(
        new byte[] {
          (byte) (number >>> 24), (byte) (number >>> 16), (byte) (number >>> 8), (byte) number
        });
  }

  private static byte[] u64(long value) {
    ScaleWriter out = new ScaleWriter(Long.BYTES);
    out.u64(value);
    return out.toBytes();
  }
}
