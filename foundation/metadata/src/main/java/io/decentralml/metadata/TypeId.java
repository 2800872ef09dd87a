package io.decentralml.metadata;

import io.decentralml.scale.Codec;
import io.decentralml.scale.Scale;

/**
 * The number of a type in its registry, which is also its place there.
 *
 * @param value 0 or more
 */
public record TypeId(int value) {
  /** A compact number. */
  public static final Codec<TypeId> CODEC =
      Scale.mapped(Scale.COMPACT_U32, TypeId::new, TypeId::value);
}
