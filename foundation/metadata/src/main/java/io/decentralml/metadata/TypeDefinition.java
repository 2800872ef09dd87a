package io.decentralml.metadata;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;
import io.decentralml.scale.TypeShape;
import java.util.List;

/** What a type of a registry consists of. */
@ScaleType("scale_info::ty::TypeDef")
public sealed interface TypeDefinition {
  /** Fields one after the other. */
  @ScaleCase(index = 0, name = "Composite")
  record Composite(List<TypeField> fields) implements TypeDefinition {}

  /** An index, then the fields of that case. */
  @ScaleCase(index = 1, name = "Variant")
  record Variant(List<TypeCase> cases) implements TypeDefinition {}

  /** A compact count, then the items. */
  @ScaleCase(index = 2, name = "Sequence")
  record Sequence(TypeId item) implements TypeDefinition {}

  /** A fixed number of items. */
  @ScaleCase(index = 3, name = "Array")
  record FixedArray(int length, TypeId item) implements TypeDefinition {}

  /** Items one after the other. */
  @ScaleCase(index = 4, name = "Tuple")
  record Tuple(List<TypeId> items) implements TypeDefinition {}

  /** A number, a boolean or a text. */
  @ScaleCase(index = 5, name = "Primitive")
  record Primitive(TypeShape.Primitive kind) implements TypeDefinition {}

  /** A number in compact form. */
  @ScaleCase(index = 6, name = "Compact")
  record Compact(TypeId number) implements TypeDefinition {}

  /** A compact count of bits, then the bits in units of {@code store}. */
  @ScaleCase(index = 7, name = "BitSequence")
  record BitSequence(TypeId store, TypeId order) implements TypeDefinition {}
}
