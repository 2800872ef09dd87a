package io.decentralml.frame;

import java.util.function.UnaryOperator;

/**
 * A map in storage whose values have a default.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class StorageMap<K, V> {
  private final OptionalStorageMap<K, V> map;
  private final V fallback;

  StorageMap(OptionalStorageMap<K, V> map, V fallback) {
    this.map = map;
    this.fallback = fallback;
  }

  /** The full storage key of {@code key}. */
  public byte[] storageKey(K key) {
    return map.storageKey(key);
  }

  /** What all storage keys of the map start with. */
  public byte[] prefix() {
    return map.prefix();
  }

  /** The value under {@code key}, or the default. */
  public V get(K key) {
    return map.get(key).orElse(fallback);
  }

  /** Stores {@code value} under {@code key}. */
  public void put(K key, V value) {
    map.put(key, value);
  }

  /** Stores what {@code change} makes of the value under {@code key}. */
  public void update(K key, UnaryOperator<V> change) {
    put(key, change.apply(get(key)));
  }

  /** The value under {@code key}; afterwards the default stands there. */
  public V take(K key) {
    return map.take(key).orElse(fallback);
  }

  /** Back to the default. */
  public void remove(K key) {
    map.remove(key);
  }

  /** Whether a value is stored under {@code key}. */
  public boolean contains(K key) {
    return map.contains(key);
  }
}
