package io.decentralml.frame;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.TypeShape;
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
  /** What reading answers when nothing is stored; the order is wire format. */
  public enum Modifier {
    /** No value. */
    OPTIONAL,
    /** The default. */
    DEFAULT
  }
}
