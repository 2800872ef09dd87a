package io.decentralml.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The codecs of the basic types, and those composed of others. */
public final class Scale {
  /** One byte, 0..255. */
  public static final Codec<Integer> U8 =
      primitive(TypeShape.Primitive.U8, (value, out) -> out.u8(value), ScaleReader::u8);

  /** Two bytes, 0..65535. */
  public static final Codec<Integer> U16 =
      primitive(TypeShape.Primitive.U16, (value, out) -> out.u16(value), ScaleReader::u16);

  /** Four bytes, unsigned. */
  public static final Codec<Integer> U32 =
      primitive(TypeShape.Primitive.U32, (value, out) -> out.u32(value), ScaleReader::u32);

  /** Eight bytes, unsigned. */
  public static final Codec<Long> U64 =
      primitive(TypeShape.Primitive.U64, (value, out) -> out.u64(value), ScaleReader::u64);

  /** Sixteen bytes, unsigned. */
  public static final Codec<U128> U128 =
      primitive(TypeShape.Primitive.U128, (value, out) -> out.u128(value), ScaleReader::u128);

  /** Thirty-two bytes, unsigned. */
  public static final Codec<U256> U256 =
      primitive(TypeShape.Primitive.U256, (value, out) -> out.u256(value), ScaleReader::u256);

  /** One byte, 0 or 1. */
  public static final Codec<Boolean> BOOL =
      primitive(TypeShape.Primitive.BOOL, (value, out) -> out.bool(value), ScaleReader::bool);

  /** Text in UTF-8 behind its length in bytes. */
  public static final Codec<String> STRING =
      primitive(TypeShape.Primitive.STR, (value, out) -> out.string(value), ScaleReader::string);

  /** Four bytes in compact form. */
  public static final Codec<Integer> COMPACT_U32 =
      primitive(
          new TypeShape.Compact(TypeShape.Primitive.U32),
          (value, out) -> out.compactU32(value),
          ScaleReader::compactU32);

  /** Eight bytes in compact form. */
  public static final Codec<Long> COMPACT_U64 =
      primitive(
          new TypeShape.Compact(TypeShape.Primitive.U64),
          (value, out) -> out.compactU64(value),
          ScaleReader::compactU64);

  /** Sixteen bytes in compact form. */
  public static final Codec<U128> COMPACT_U128 =
      primitive(
          new TypeShape.Compact(TypeShape.Primitive.U128),
          (value, out) -> out.compactU128(value),
          ScaleReader::compactU128);

  /** Bytes behind their count: {@code Vec<u8>}. */
  public static final Codec<Bytes> BYTES =
      primitive(
          new TypeShape.Sequence(TypeShape.Primitive.U8),
          (value, out) -> {
            out.compactU32(value.length());
            out.raw(value);
          },
          in -> Bytes.wrap(in.lengthPrefixedBytes()));

  /** No bytes. */
  public static final Codec<Unit> UNIT =
      primitive(TypeShape.UNIT, (value, out) -> {}, in -> Unit.UNIT);

  private Scale() {}

  /** A codec from two functions; {@code read} may answer anything once the reader has failed. */
  public static <T> Codec<T> primitive(
      TypeShape shape, BiConsumer<T, ScaleWriter> write, Function<ScaleReader, T> read) {
    return new Codec<>() {
      @Override
      public void encode(T value, ScaleWriter out) {
        write.accept(value, out);
      }

      @Override
      public @Nullable T decode(ScaleReader in) {
        T value = read.apply(in);
        return in.failed() ? null : value;
      }

      @Override
      public TypeShape shape() {
        return shape;
      }
    };
  }

  /** A type that is written as another one is, and has that one's shape. */
  public static <T, U> Codec<T> mapped(Codec<U> codec, Function<U, T> wrap, Function<T, U> unwrap) {
    return new Codec<>() {
      @Override
      public void encode(T value, ScaleWriter out) {
        codec.encode(unwrap.apply(value), out);
      }

      @Override
      public @Nullable T decode(ScaleReader in) {
        U value = codec.decode(in);
        return value == null ? null : wrap.apply(value);
      }

      @Override
      public TypeShape shape() {
        return codec.shape();
      }
    };
  }

  /** {@code length} bytes without a count: {@code [u8; length]}. */
  public static Codec<Bytes> fixedBytes(int length) {
    return primitive(
        new TypeShape.FixedArray(length, TypeShape.Primitive.U8),
        (value, out) -> out.raw(value),
        in -> Bytes.wrap(in.bytes(length)));
  }

  /** A count, then the items: {@code Vec<T>}. */
  public static <T> Codec<List<T>> list(Codec<T> item) {
    return new Codec<>() {
      @Override
      public void encode(List<T> value, ScaleWriter out) {
        out.compactU32(value.size());
        for (T each : value) {
          item.encode(each, out);
        }
      }

      @Override
      public @Nullable List<T> decode(ScaleReader in) {
        int count = in.length(1);
        List<T> items = new ArrayList<>();
        boolean shallow = in.enter();
        for (int i = 0; i < count && shallow; i++) {
          T each = item.decode(in);
          if (each == null) {
            return null;
          }
          items.add(each);
        }
        in.leave();
        return in.failed() ? null : List.copyOf(items);
      }

      @Override
      public TypeShape shape() {
        return new TypeShape.Sequence(item.shape());
      }
    };
  }

  /** 00, or 01 and the value: {@code Option<T>}. */
  public static <T> Codec<Option<T>> option(Codec<T> item) {
    return new Codec<>() {
      @Override
      public void encode(Option<T> value, ScaleWriter out) {
        switch (value) {
          case Option.None<T>() -> out.u8(0);
          case Option.Some<T>(T some) -> {
            out.u8(1);
            item.encode(some, out);
          }
        }
      }

      @Override
      public @Nullable Option<T> decode(ScaleReader in) {
        if (!in.bool()) {
          return in.failed() ? null : Option.none();
        }
        T value = item.decode(in);
        return value == null ? null : Option.some(value);
      }

      @Override
      public TypeShape shape() {
        return optionShape(item.shape());
      }
    };
  }

  private static TypeShape optionShape(TypeShape item) {
    List<TypeShape.Field> some = List.of(new TypeShape.Field(Option.none(), item, "T", List.of()));
    return new TypeShape.Variant(
        "Option",
        List.of(new TypeShape.Parameter("T", Option.some(item))),
        List.of(
            new TypeShape.Case("None", List.of(), 0, List.of()),
            new TypeShape.Case("Some", some, 1, List.of())),
        List.of());
  }
}
