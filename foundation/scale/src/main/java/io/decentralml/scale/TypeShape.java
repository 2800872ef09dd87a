package io.decentralml.scale;

import java.util.List;
import java.util.function.Supplier;

/**
 * What a type looks like to somebody who has only chain metadata: the type model of Rust's {@code
 * scale-info}, from which the portable registry is built.
 *
 * <p>Source: {@code scale-info}, type definitions.
 */
public sealed interface TypeShape {
  /** A primitive of the wire. The order is wire format. */
  enum Primitive implements TypeShape {
    BOOL,
    CHAR,
    STR,
    U8,
    U16,
    U32,
    U64,
    U128,
    U256,
    I8,
    I16,
    I32,
    I64,
    I128,
    I256;

    /** One byte: the place in the order. */
    public static final Codec<Primitive> CODEC = new PrimitiveCodec();
  }

  /**
   * Fields one after the other, under a name.
   *
   * @param path the type's full name, such as {@code sp_weights::weight_v2::Weight}
   * @param parameters generic parameters, in order
   * @param fields all named or all unnamed
   * @param docs lines of explanation
   */
  record Composite(String path, List<Parameter> parameters, List<Field> fields, List<String> docs)
      implements TypeShape {}

  /**
   * One case of several: its index in one byte, then its fields.
   *
   * @param path the type's full name, such as {@code sp_runtime::DispatchError}
   * @param parameters generic parameters, in order
   * @param cases in ascending order of index
   * @param docs lines of explanation
   */
  record Variant(String path, List<Parameter> parameters, List<Case> cases, List<String> docs)
      implements TypeShape {}

  /** A compact count, then the items. */
  record Sequence(TypeShape item) implements TypeShape {}

  /** A fixed number of items, without a count. */
  record FixedArray(int length, TypeShape item) implements TypeShape {}

  /** Items one after the other; the empty tuple has none. */
  record Tuple(List<TypeShape> items) implements TypeShape {}

  /** A number in compact form. */
  record Compact(TypeShape number) implements TypeShape {}

  /** Bits in bytes, least significant first, behind the compact count of bits. */
  record BitSequence() implements TypeShape {}

  /**
   * A shape that is looked up when it is needed, so that types may contain themselves.
   *
   * @param path the full name of the type that {@code shape} gives
   */
  record Deferred(String path, Supplier<TypeShape> shape) implements TypeShape {}

  /**
   * A generic parameter.
   *
   * @param name such as {@code T}
   * @param type its argument; none where Rust skips it
   */
  record Parameter(String name, Option<TypeShape> type) {}

  /**
   * A part of a composite or of a case.
   *
   * @param name none in tuple-like types
   * @param type what it holds
   * @param typeName how the source spells the type; clients show it; empty if it does not matter
   * @param docs lines of explanation
   */
  record Field(Option<String> name, TypeShape type, String typeName, List<String> docs) {}

  /**
   * A case of a variant.
   *
   * @param name in the wire's spelling
   * @param fields all named or all unnamed
   * @param index 0..255
   * @param docs lines of explanation
   */
  record Case(String name, List<Field> fields, int index, List<String> docs) {}

  /** The empty tuple. */
  TypeShape UNIT = new Tuple(List.of());
}
