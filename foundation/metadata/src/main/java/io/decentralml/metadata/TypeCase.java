package io.decentralml.metadata;

import io.decentralml.scale.ScaleType;
import java.util.List;

/**
 * A case of a variant.
 *
 * @param name such as {@code transfer_allow_death}
 * @param fields all named or all unnamed
 * @param indexByte the first byte
 * @param docs lines of explanation
 */
@ScaleType("scale_info::ty::variant::Variant")
public record TypeCase(String name, List<TypeField> fields, byte indexByte, List<String> docs) {
  /** The first byte, as 0..255. */
  public int index() {
    return indexByte & 0xff;
  }
}
