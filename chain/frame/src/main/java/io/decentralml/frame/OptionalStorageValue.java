package io.decentralml.frame;

import io.decentralml.scale.Option;

/**
 * One value in storage that may be absent.
 *
 * @param <T> the type of the value
 */
public final class OptionalStorageValue<T> {
  private final StorageCell<T> cell;
  private final StoragePrefix prefix;

  OptionalStorageValue(StorageCell<T> cell, StoragePrefix prefix) {
    this.cell = cell;
    this.prefix = prefix;
  }

  /** The value, if one is stored. */
  public Option<T> get() {
    return cell.get(prefix.bytes());
  }

  /** Stores {@code value}. */
  public void put(T value) {
    cell.put(prefix.bytes(), value);
  }

  /** The value, if one was stored; afterwards none is. */
  public Option<T> take() {
    Option<T> value = get();
    remove();
    return value;
  }

  /** Removes the value. */
  public void remove() {
    cell.host().storageClear(prefix.bytes());
  }

  /** Whether a value is stored. */
  public boolean exists() {
    return cell.host().storageExists(prefix.bytes());
  }
}
