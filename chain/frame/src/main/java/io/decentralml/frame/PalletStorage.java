package io.decentralml.frame;

import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The storage of one pallet. A pallet declares each item once, in its {@code …Storage} class, and
 * gets a typed handle; the declarations are also what metadata shows, in their order. Declaring is
 * cheap, since pallets are made anew for every call into the runtime: what only metadata needs is
 * worked out when it is asked for.
 *
 * <p>Storage keys are twox128(pallet prefix) ++ twox128(item) ++ hashed map keys.
 */
public final class PalletStorage {
  /** As many items as System has: the list of declarations does not grow. */
  private static final int MOST_ITEMS = 20;

  private final HostFunctions host;
  private final String prefix;
  private final List<Supplier<StorageEntry>> entries = new ArrayList<>(MOST_ITEMS);
  private byte @Nullable [] hashedPrefix;

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
    List<StorageEntry> described = new ArrayList<>();
    for (Supplier<StorageEntry> each : entries) {
      described.add(each.get());
    }
    return described;
  }

  /** What the storage is kept in. */
  public HostFunctions host() {
    return host;
  }

  /** The first 16 bytes of all the pallet's keys; the array is shared and must not change. */
  byte[] hashedPrefix() {
    byte[] known = hashedPrefix;
    if (known == null) {
      known = host.twox128(Utf8.encode(prefix));
      hashedPrefix = known;
    }
    return known;
  }

  /** A value that is {@code fallback} until it is put. */
  public <T> StorageValue<T> value(String name, Codec<T> codec, T fallback, String... docs) {
    entries.add(() -> StorageEntry.of(name, codec, docs).otherwise(encoded(codec, fallback)));
    return new StorageValue<>(new StorageCell<>(host, codec), prefixOf(name), fallback);
  }

  /** A value that may be absent. */
  public <T> OptionalStorageValue<T> optionalValue(String name, Codec<T> codec, String... docs) {
    entries.add(() -> StorageEntry.of(name, codec, docs));
    return new OptionalStorageValue<>(new StorageCell<>(host, codec), prefixOf(name));
  }

  /** A map whose values are {@code fallback} until they are put. */
  public <K, V> StorageMap<K, V> map(
      String name, StorageHasher hasher, Codec<K> key, Codec<V> value, V fallback, String... docs) {
    entries.add(() ->
        StorageEntry.of(name, value, docs).under(hasher, key).otherwise(encoded(value, fallback)));
    return new StorageMap<>(optional(name, hasher, key, value), fallback);
  }

  /** A map whose values may be absent. */
  public <K, V> OptionalStorageMap<K, V> optionalMap(
      String name, StorageHasher hasher, Codec<K> key, Codec<V> value, String... docs) {
    entries.add(() -> StorageEntry.of(name, value, docs).under(hasher, key));
    return optional(name, hasher, key, value);
  }

  private <K, V> OptionalStorageMap<K, V> optional(
      String name, StorageHasher hasher, Codec<K> key, Codec<V> value) {
    return new OptionalStorageMap<>(new StorageCell<>(host, value), prefixOf(name), hasher, key);
  }

  /** A map of two keys whose values may be absent. */
  public <K1, K2, V> StorageDoubleMap<K1, K2, V> doubleMap(
      String name, MapKey<K1> first, MapKey<K2> second, Codec<V> value, String... docs) {
    entries.add(() ->
        StorageEntry.of(name, value, docs)
            .under(first.hasher(), first.codec())
            .under(second.hasher(), second.codec()));
    return new StorageDoubleMap<>(new StorageCell<>(host, value), prefixOf(name), first, second);
  }

  /**
   * One key of a map of several.
   *
   * @param hasher how it becomes part of the storage key
   * @param codec how it is written
   */
  public record MapKey<K>(StorageHasher hasher, Codec<K> codec) {}

  private static <T> Bytes encoded(Codec<T> codec, T value) {
    return Bytes.wrap(codec.toBytes(value));
  }

  private StoragePrefix prefixOf(String item) {
    return new StoragePrefix(this, item);
  }
}
