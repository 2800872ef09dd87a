package io.decentralml.frame;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.Codec;
import io.decentralml.scale.TypeShape;
import java.util.List;

/**
 * A constant of a pallet as metadata shows it.
 *
 * @param name such as {@code ExistentialDeposit}
 * @param type its shape
 * @param value its encoded value
 * @param docs lines of explanation
 */
public record Constant(String name, TypeShape type, Bytes value, List<String> docs) {
  /** The constant {@code name} of {@code value}. */
  public static <T> Constant of(String name, Codec<T> codec, T value, String... docs) {
    return new Constant(name, codec.shape(), Bytes.wrap(codec.toBytes(value)), List.of(docs));
  }
}
