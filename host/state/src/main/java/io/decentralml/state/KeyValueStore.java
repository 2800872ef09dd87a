package io.decentralml.state;

import io.decentralml.scale.Bytes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An ordered map of bytes to bytes for each {@link Column}. Safe for several threads. Every method
 * may throw {@link KeyValueStoreException}; a write that throws has happened wholly or not at all.
 */
public interface KeyValueStore extends AutoCloseable {
  /** What must hold when a write returns. */
  enum Durability {
    /** It survives the end of this process, but perhaps not a loss of power. */
    PROCESS,
    /** It survives a loss of power too. */
    POWER
  }

  /** The value under {@code key}. */
  Optional<Bytes> get(Column column, Bytes key);

  /** At most {@code limit} entries from {@code from} (inclusive) on, in the order of their keys. */
  List<Map.Entry<Bytes, Bytes>> entries(Column column, Bytes from, int limit);

  /** Makes all changes of {@code batch}, or none. */
  void write(WriteBatch batch, Durability durability);

  /** Writes everything out and lets go of the files; closing twice does nothing. */
  @Override
  void close();
}
