package io.decentralml.frame;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.Codec;
import io.decentralml.scale.TypeShape;
import java.util.ArrayList;
import java.util.List;

/**
 * A storage item as metadata describes it.
 *
 * @param name the item's name, half of its storage prefix
 * @param modifier what reading answers when nothing is stored
 * @param hashers one for each key; none for a plain value
 * @param keys the shapes of the keys
 * @param value the shape of the value
 * @param fallback the bytes that stand for an absent value: the default, or 00 for none
 * @param docs lines of explanation
 */
public record StorageEntry(
    String name,
    Modifier modifier,
    List<StorageHasher> hashers,
    List<TypeShape> keys,
    TypeShape value,
    Bytes fallback,
    List<String> docs) {
  private static final Bytes NONE = Bytes.wrap(new byte[1]);

  /** A plain value that may be absent. */
  static StorageEntry of(String name, Codec<?> value, String... docs) {
    return new StorageEntry(
        name, Modifier.OPTIONAL, List.of(), List.of(), value.shape(), NONE, List.of(docs));
  }

  /** The same item with a default. */
  StorageEntry otherwise(Bytes bytes) {
    return new StorageEntry(name, Modifier.DEFAULT, hashers, keys, value, bytes, docs);
  }

  /** The same item under one more key. */
  StorageEntry under(StorageHasher hasher, Codec<?> key) {
    List<StorageHasher> moreHashers = new ArrayList<>(hashers);
    moreHashers.add(hasher);
    List<TypeShape> moreKeys = new ArrayList<>(keys);
    moreKeys.add(key.shape());
    return new StorageEntry(name, modifier, moreHashers, moreKeys, value, fallback, docs);
  }

  /** What reading answers when nothing is stored; the order is wire format. */
  public enum Modifier {
    /** No value. */
    OPTIONAL,
    /** The default. */
    DEFAULT
  }
}
