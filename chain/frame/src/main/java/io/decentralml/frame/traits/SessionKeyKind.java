package io.decentralml.frame.traits;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.TypeShape;

/**
 * What one of a validator's session keys is for.
 *
 * @param name what metadata and genesis configurations call it, such as {@code aura}
 * @param id four letters by which keystores know its kind
 * @param shape a public key of this kind, 32 bytes, for metadata
 */
public record SessionKeyKind(String name, Bytes id, TypeShape shape) {
  /** How many bytes each public key has. */
  public static final int KEY_BYTES = 32;
}
