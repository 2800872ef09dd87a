package io.decentralml.node.service;

import io.decentralml.scale.Bytes;
import io.decentralml.state.Column;
import io.decentralml.state.KeyValueStore;
import io.decentralml.state.WriteBatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * A store that may be closed while others use it: closing waits for those who are inside, and who
 * comes later gets an {@link IllegalStateException}. A native database would end the process
 * instead. The one lock here is held during I/O, shared by all but {@link #close}.
 */
final class StoppableStore implements KeyValueStore {
  private final KeyValueStore store;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  StoppableStore(KeyValueStore store) {
    this.store = store;
  }

  private <T> T whileOpen(Supplier<T> work) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the node has stopped");
      }
      return work.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public Optional<Bytes> get(Column column, Bytes key) {
    return whileOpen(() -> store.get(column, key));
  }

  @Override
  public List<Map.Entry<Bytes, Bytes>> entries(Column column, Bytes from, int limit) {
    return whileOpen(() -> store.entries(column, from, limit));
  }

  @Override
  public void write(WriteBatch batch, Durability durability) {
    whileOpen(() -> {
      store.write(batch, durability);
      return closed;
    });
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      closed = true;
      store.close();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
