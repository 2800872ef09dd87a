package io.decentralml.metadata;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.TypeShape;
import java.util.List;

/**
 * A constant of a pallet.
 *
 * @param name such as {@code ExistentialDeposit}
 * @param type its type
 * @param value its SCALE bytes
 * @param docs lines of explanation
 */
public record ConstantDescription(String name, TypeShape type, Bytes value, List<String> docs) {
  /** Copies the list. */
  public ConstantDescription {
    docs = List.copyOf(docs);
  }
}
