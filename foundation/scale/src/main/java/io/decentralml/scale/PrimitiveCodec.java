package io.decentralml.scale;

import io.decentralml.scale.TypeShape.Primitive;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The name of a primitive in one byte. */
final class PrimitiveCodec implements Codec<Primitive> {
  private static final List<Primitive> ORDER =
      List.of(
          Primitive.BOOL,
          Primitive.CHAR,
          Primitive.STR,
          Primitive.U8,
          Primitive.U16,
          Primitive.U32,
          Primitive.U64,
          Primitive.U128,
          Primitive.U256,
          Primitive.I8,
          Primitive.I16,
          Primitive.I32,
          Primitive.I64,
          Primitive.I128,
          Primitive.I256);

  private static final List<String> NAMES =
      List.of(
          "bool", "char", "str", "u8", "u16", "u32", "u64", "u128", "u256", "i8", "i16", "i32",
          "i64", "i128", "i256");

  @Override
  public void encode(Primitive value, ScaleWriter out) {
    out.u8(ORDER.indexOf(value));
  }

  @Override
  public @Nullable Primitive decode(ScaleReader in) {
    int index = in.u8();
    if (index >= ORDER.size()) {
      in.fail("a primitive type");
    }
    return in.failed() ? null : ORDER.get(index);
  }

  @Override
  public TypeShape shape() {
    List<TypeShape.Case> cases = new ArrayList<>();
    for (String each : NAMES) {
      cases.add(new TypeShape.Case(each, List.of(), cases.size(), List.of()));
    }
    return new TypeShape.Variant(
        "scale_info::ty::TypeDefPrimitive", List.of(), List.copyOf(cases), List.of());
  }
}
