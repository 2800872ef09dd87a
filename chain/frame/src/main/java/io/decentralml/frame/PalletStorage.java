package io.decentralml.frame;

import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Codec;
import io.decentralml.scale.TypeShape;
import io.decentralml.scale.Utf8;
import java.util.ArrayList;
import java.util.List;

/**
 * The storage of one pallet. A pallet declares each item once, in its {@code …Storage} class, and gets a typed handle; the
 * declarations are also what metadata shows, in their order.
 *
 * <p>Storage keys are twox128(pallet prefix) ++ twox128(item) ++ hashed map keys.
 */
public final class PalletStorage {
  private final HostFunctions host;
  private final String prefix;
  private final List<StorageEntry> entries = new ArrayList<>();

  /** The storage under {@code prefix}, which is the pallet's name in the runtime. */
  public PalletStorage(HostFunctions host, String prefix) {
    this.host = host;
    this.prefix = prefix;
  }

  /** The first half of all the pallet's keys, before hashing. */
  public String prefix() {
    return prefix;
  }

  /** Everything declared so far. */
  public List<StorageEntry> entries() {
    return List.copyOf(entries);
  }

  HostFunctions host() {
    return host;
  }

  /** A value that is {@code fallback} until it is put. */
  public <T> StorageValue<T> value(String name, Codec<T> codec, T fallback, String... docs) {
    declare(name, List.of(), List.of(), codec, Bytes.wrap(codec.toBytes(fallback)), docs);
    return new StorageValue<>(new StorageCell<>(host, codec), prefixOf(name), fallback);
  }

  /** A value that may be absent. */
  public <T> OptionalStorageValue<T> optionalValue(String name, Codec<T> codec, String... docs) {
    declareOptional(name, List.of(), List.of(), codec, docs);
    return new OptionalStorageValue<>(new StorageCell<>(host, codec), prefixOf(name));
  }

  /** A map whose values are {@code fallback} until they are put. */
  public <K, V> StorageMap<K, V> map(
      String name, StorageHasher hasher, Codec<K> key, Codec<V> value, V fallback, String... docs) {
    declare(name, List.of(hasher), List.of(key.shape()), value, Bytes.wrap(value.toBytes(fallback)), docs);
    return new StorageMap<>(optional(name, hasher, key, value), fallback);
  }

  /** A map whose values may be absent. */
  public <K, V> OptionalStorageMap<K, V> optionalMap(
      String name, StorageHasher hasher, Codec<K> key, Codec<V> value, String... docs) {
    declareOptional(name, List.of(hasher), List.of(key.shape()), value, docs);
    return optional(name, hasher, key, value);
  }

  private <K, V> OptionalStorageMap<K, V> optional(
      String name, StorageHasher hasher, Codec<K> key, Codec<V> value) {
    return new OptionalStorageMap<>(new StorageCell<>(host, value), prefixOf(name), hasher, key);
  }

  /** A map of two keys whose values may be absent. */
  public <K1, K2, V> StorageDoubleMap<K1, K2, V> doubleMap(
      String name, MapKey<K1> first, MapKey<K2> second, Codec<V> value, String... docs) {
    declareOptional(
        name,
        List.of(first.hasher(), second.hasher()),
        List.of(first.codec().shape(), second.codec().shape()),
        value,
        docs);
    return new StorageDoubleMap<>(new StorageCell<>(host, value), prefixOf(name), first, second);
  }

  /**
   * One key of a map of several.
   *
   * @param hasher how it becomes part of the storage key
   * @param codec how it is written
   */
  public record MapKey<K>(StorageHasher hasher, Codec<K> codec) {}

  private void declareOptional(
      String name, List<StorageHasher> hashers, List<TypeShape> keys, Codec<?> value, String... docs) {
    entries.add(
        new StorageEntry(
            name,
            StorageEntry.Modifier.OPTIONAL,
            hashers,
            keys,
            value.shape(),
            Bytes.wrap(new byte[1]),
            List.of(docs)));
  }

  private void declare(
      String name,
      List<StorageHasher> hashers,
      List<TypeShape> keys,
      Codec<?> value,
      Bytes fallback,
      String... docs) {
    entries.add(
        new StorageEntry(
            name, StorageEntry.Modifier.DEFAULT, hashers, keys, value.shape(), fallback, List.of(docs)));
  }

  private StoragePrefix prefixOf(String item) {
    return new StoragePrefix(host, Utf8.encode(prefix), Utf8.encode(item));
  }
}
