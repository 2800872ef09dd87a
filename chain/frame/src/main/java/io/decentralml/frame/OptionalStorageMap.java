package io.decentralml.frame;

import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;

/**
 * A map in storage whose values may be absent.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class OptionalStorageMap<K, V> {
  private final StorageCell<V> cell;
  private final StoragePrefix prefix;
  private final StorageHasher hasher;
  private final Codec<K> keys;

  OptionalStorageMap(
      StorageCell<V> cell, StoragePrefix prefix, StorageHasher hasher, Codec<K> keys) {
    this.cell = cell;
    this.prefix = prefix;
    this.hasher = hasher;
    this.keys = keys;
  }

  /** The full storage key of {@code key}. */
  public byte[] storageKey(K key) {
    return prefix.with(hasher.hash(cell.host(), keys.toBytes(key)));
  }

  /** What all storage keys of the map start with. */
  public byte[] prefix() {
    return prefix.bytes();
  }

  /** The value under {@code key}, if there is one. */
  public Option<V> get(K key) {
    return cell.get(storageKey(key));
  }

  /** Stores {@code value} under {@code key}. */
  public void put(K key, V value) {
    cell.put(storageKey(key), value);
  }

  /** The value under {@code key}, if there was one; afterwards there is none. */
  public Option<V> take(K key) {
    Option<V> value = get(key);
    remove(key);
    return value;
  }

  /** Removes the value under {@code key}. */
  public void remove(K key) {
    cell.host().storageClear(storageKey(key));
  }

  /** Whether there is a value under {@code key}. */
  public boolean contains(K key) {
    return cell.host().storageExists(storageKey(key));
  }
}
