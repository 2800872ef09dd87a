package io.decentralml.state;

import io.decentralml.scale.Bytes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A store that ends with the process. */
public final class MemoryKeyValueStore implements KeyValueStore {
  private final Map<Column, NavigableMap<Bytes, Bytes>> columns = new EnumMap<>(Column.class);
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  /** An empty store. */
  public MemoryKeyValueStore() {
    for (Column column : Column.values()) {
      columns.put(column, new TreeMap<>());
    }
  }

  private NavigableMap<Bytes, Bytes> map(Column column) {
    return columns.getOrDefault(column, new TreeMap<>());
  }

  @Override
  public Optional<Bytes> get(Column column, Bytes key) {
    lock.readLock().lock();
    try {
      return Optional.ofNullable(map(column).get(key));
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public List<Map.Entry<Bytes, Bytes>> entries(Column column, Bytes from, int limit) {
    lock.readLock().lock();
    try {
      return map(column).tailMap(from, true).entrySet().stream()
          .limit(limit)
          .map(Map.Entry::copyOf)
          .toList();
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public void write(WriteBatch batch, Durability durability) {
    lock.writeLock().lock();
    try {
      for (WriteBatch.Operation operation : batch.operations()) {
        NavigableMap<Bytes, Bytes> map = map(operation.column());
        operation
            .value()
            .ifPresentOrElse(
                value -> map.put(operation.key(), value), () -> map.remove(operation.key()));
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public void close() {}
}
