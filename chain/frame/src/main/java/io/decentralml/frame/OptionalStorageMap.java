package io.decentralml.frame;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import org.jspecify.annotations.Nullable;

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
  private @Nullable Hashed<K> latest;
  private @Nullable Hashed<K> former;

  /** A key with its storage key: a call asks for the same two accounts again and again. */
  private record Hashed<K>(K key, Bytes storageKey) {}

  OptionalStorageMap(
      StorageCell<V> cell, StoragePrefix prefix, StorageHasher hasher, Codec<K> keys) {
    this.cell = cell;
    this.prefix = prefix;
    this.hasher = hasher;
    this.keys = keys;
  }

  /** The full storage key of {@code key}. */
  public byte[] storageKey(K key) {
    Hashed<K> known = latest;
    if (known == null || !known.key.equals(key)) {
      Hashed<K> older = former;
      former = known;
      known = older != null && older.key.equals(key) ? older : hashed(key);
      latest = known;
    }
    return known.storageKey.toArray();
  }

  private Hashed<K> hashed(K key) {
    byte[] storageKey = prefix.with(hasher.hash(cell.host(), keys.toBytes(key)));
    return new Hashed<>(key, Bytes.wrap(storageKey));
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
