package io.decentralml.metadata;

import io.decentralml.scale.Option;
import io.decentralml.scale.TypeShape.Primitive;
import java.util.List;

/** What stands in compact form. */
sealed interface CompactNumber {
  /** A number, perhaps inside composites of one field. */
  record Present(Primitive kind) implements CompactNumber {}

  /** The empty tuple, which takes no bytes. */
  record Nothing() implements CompactNumber {}

  /** Something that has no compact form. */
  record Unknown() implements CompactNumber {}

  static CompactNumber of(PortableRegistry types, TypeId id) {
    TypeId at = id;
    for (int depth = 0; depth < 16; depth++) {
      if (!(types.find(at) instanceof Option.Some<TypeInfo>(TypeInfo type))) {
        return new Unknown();
      }
      switch (type.definition()) {
        case TypeDefinition.Primitive(Primitive kind) when isUnsigned(kind) -> {
          return new Present(kind);
        }
        case TypeDefinition.Tuple(List<TypeId> items) when items.isEmpty() -> {
          return new Nothing();
        }
        case TypeDefinition.Composite(List<TypeField> fields) when fields.size() == 1 ->
            at = fields.getFirst().type();
        default -> {
          return new Unknown();
        }
      }
    }
    return new Unknown();
  }

  private static boolean isUnsigned(Primitive kind) {
    return LittleEndian.width(kind) > 0 && !LittleEndian.isSigned(kind);
  }
}
