package io.decentralml.frame;

import java.util.function.UnaryOperator;

/**
 * One value in storage, with a default.
 *
 * @param <T> the type of the value
 */
public final class StorageValue<T> {
  private final StorageCell<T> cell;
  private final StoragePrefix prefix;
  private final T fallback;

  StorageValue(StorageCell<T> cell, StoragePrefix prefix, T fallback) {
    this.cell = cell;
    this.prefix = prefix;
    this.fallback = fallback;
  }

  /** The value, or the default. */
  public T get() {
    return cell.get(prefix.bytes()).orElse(fallback);
  }

  /** Stores {@code value}. */
  public void put(T value) {
    cell.put(prefix.bytes(), value);
  }

  /** Stores what {@code change} makes of the value. */
  public void update(UnaryOperator<T> change) {
    put(change.apply(get()));
  }

  /** The value; afterwards the default is stored by absence. */
  public T take() {
    T value = get();
    remove();
    return value;
  }

  /** Back to the default. */
  public void remove() {
    cell.host().storageClear(prefix.bytes());
  }

  /** Whether a value is stored. */
  public boolean exists() {
    return cell.host().storageExists(prefix.bytes());
  }

  /** Appends an encoded item to a value that is a sequence, without reading it. */
  public void append(byte[] item) {
    cell.host().storageAppend(prefix.bytes(), item);
  }
}
