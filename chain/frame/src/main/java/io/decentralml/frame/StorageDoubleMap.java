package io.decentralml.frame;

import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleReader;
import java.util.ArrayList;
import java.util.List;

/**
 * A map in storage with two keys, whose values may be absent: one value for each pair, in O(1),
 * instead of a list that grows with its participants.
 *
 * @param <K1> the type of the first keys
 * @param <K2> the type of the second keys
 * @param <V> the type of the values
 */
public final class StorageDoubleMap<K1, K2, V> {
  private final StorageCell<V> cell;
  private final StoragePrefix prefix;
  private final PalletStorage.MapKey<K1> first;
  private final PalletStorage.MapKey<K2> second;

  StorageDoubleMap(
      StorageCell<V> cell,
      StoragePrefix prefix,
      PalletStorage.MapKey<K1> first,
      PalletStorage.MapKey<K2> second) {
    this.cell = cell;
    this.prefix = prefix;
    this.first = first;
    this.second = second;
  }

  /** What all storage keys under {@code first} start with. */
  public byte[] storagePrefix(K1 firstKey) {
    return prefix.with(first.hasher().hash(cell.host(), first.codec().toBytes(firstKey)));
  }

  /** The full storage key of the pair. */
  public byte[] storageKey(K1 firstKey, K2 secondKey) {
    return StorageHasher.join(
        storagePrefix(firstKey),
        second.hasher().hash(cell.host(), second.codec().toBytes(secondKey)));
  }

  /** The value of the pair, if there is one. */
  public Option<V> get(K1 firstKey, K2 secondKey) {
    return cell.get(storageKey(firstKey, secondKey));
  }

  /** Stores {@code value} for the pair. */
  public void put(K1 firstKey, K2 secondKey, V value) {
    cell.put(storageKey(firstKey, secondKey), value);
  }

  /** Removes the value of the pair. */
  public void remove(K1 firstKey, K2 secondKey) {
    cell.host().storageClear(storageKey(firstKey, secondKey));
  }

  /** Whether the pair has a value. */
  public boolean contains(K1 firstKey, K2 secondKey) {
    return cell.host().storageExists(storageKey(firstKey, secondKey));
  }

  /**
   * The first {@code limit} second keys that have a value with {@code firstKey}, in the order of
   * storage.
   */
  public List<K2> secondKeys(K1 firstKey, int limit) {
    byte[] start = storagePrefix(firstKey);
    List<K2> found = new ArrayList<>();
    byte[] key = cell.host().storageNextKey(start);
    while (key != null && found.size() < limit && startsWith(key, start)) {
      int from = start.length + second.hasher().hashLength();
      ScaleReader in = new ScaleReader(key, Math.min(from, key.length), key.length);
      K2 secondKey = second.codec().decode(in);
      if (secondKey != null) {
        found.add(secondKey);
      }
      key = cell.host().storageNextKey(key);
    }
    return found;
  }

  private static boolean startsWith(byte[] key, byte[] start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= key.length || key[i] != start[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Removes up to {@code limit} values under {@code firstKey}; the answer says whether some remain.
   */
  public HostFunctions.ClearPrefixResult clear(K1 firstKey, int limit) {
    return cell.host().storageClearPrefix(storagePrefix(firstKey), limit);
  }
}
