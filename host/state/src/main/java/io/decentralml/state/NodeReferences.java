package io.decentralml.state;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts, within one batch of writes, in how many places of the kept versions each trie node
 * stands. The count of a node that stands in one place is not stored. Not safe for several threads.
 */
final class NodeReferences {
  private final KeyValueStore store;
  private final WriteBatch batch;
  private final Map<Bytes, Integer> counted = new HashMap<>();

  NodeReferences(KeyValueStore store, WriteBatch batch) {
    this.store = store;
    this.batch = batch;
  }

  /** The node {@code hash} stands in one more place. */
  void add(Bytes hash, Bytes node) {
    int count = count(hash);
    if (count == 0) {
      batch.put(Column.STATE, hash, node);
    } else {
      batch.put(Column.REFERENCES, hash, encode(count + 1));
    }
    counted.put(hash, count + 1);
  }

  /** The node {@code hash} stands in one place less; it goes with the last. */
  void release(Bytes hash) {
    int count = count(hash);
    if (count == 0) {
      throw new IllegalStateException("the database lacks the trie node " + hash);
    }
    switch (count) {
      case 1 -> batch.delete(Column.STATE, hash);
      case 2 -> batch.delete(Column.REFERENCES, hash);
      default -> batch.put(Column.REFERENCES, hash, encode(count - 1));
    }
    counted.put(hash, count - 1);
  }

  private int count(Bytes hash) {
    Integer known = counted.get(hash);
    if (known != null) {
      return known;
    }
    Optional<Bytes> stored = store.get(Column.REFERENCES, hash);
    if (stored.isPresent()) {
      return new ScaleReader(stored.get().toArray()).u32();
    }
    return store.get(Column.STATE, hash).isPresent() ? 1 : 0;
  }

  private static Bytes encode(int count) {
    ScaleWriter out = new ScaleWriter(Integer.BYTES);
    out.u32(count);
    return Bytes.wrap(out.toBytes());
  }
}
