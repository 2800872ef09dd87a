package io.decentralml.scale;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
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

  /** One byte, -128..127. */
  public static final Codec<Integer> I8 =
      primitive(TypeShape.Primitive.I8, (value, out) -> out.u8(value), in -> (int) (byte) in.u8());

  /** Two bytes, -32768..32767. */
  public static final Codec<Integer> I16 =
      primitive(
          TypeShape.Primitive.I16, (value, out) -> out.u16(value), in -> (int) (short) in.u16());

  /** Four bytes, signed. */
  public static final Codec<Integer> I32 =
      primitive(TypeShape.Primitive.I32, (value, out) -> out.u32(value), ScaleReader::u32);

  /** Eight bytes, signed. */
  public static final Codec<Long> I64 =
      primitive(TypeShape.Primitive.I64, (value, out) -> out.u64(value), ScaleReader::u64);

  /** A Unicode scalar value in four bytes. */
  public static final Codec<Integer> CHAR =
      primitive(TypeShape.Primitive.CHAR, (value, out) -> out.u32(value), Scale::character);

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

  /** Bits in bytes behind the count of bits: {@code BitVec<u8, Lsb0>}. */
  public static final Codec<Bits> BITS =
      primitive(
          new TypeShape.BitSequence(),
          (value, out) -> {
            out.compactU32(value.length());
            out.raw(value.packed());
          },
          Scale::bits);

  /** No bytes. */
  public static final Codec<Unit> UNIT =
      primitive(TypeShape.UNIT, (value, out) -> {}, in -> Unit.UNIT);

  private Scale() {}

  private static int character(ScaleReader in) {
    int scalar = in.u32();
    if (scalar < 0 || scalar > 0x10ffff || scalar >= 0xd800 && scalar <= 0xdfff) {
      in.fail("a Unicode scalar value");
    }
    return scalar;
  }

  private static Bits bits(ScaleReader in) {
    int count = in.compactU32();
    boolean fits = count >= 0 && (count + 7L) / 8 <= in.remaining();
    Bytes packed = Bytes.wrap(fits ? in.bytes((count + 7) / 8) : new byte[0]);
    if (!fits || in.failed() || !Bits.isClear(count, packed)) {
      in.fail("as many bits as counted, and 0 in the places left");
      return new Bits(0, Bytes.EMPTY);
    }
    return new Bits(count, packed);
  }

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

  /** {@code number}, written as {@code compact} writes it: {@code Compact<T>}. */
  public static <T> Codec<T> compact(Codec<T> number, Codec<T> compact) {
    return new CompactCodec<>(number, compact);
  }

  /** {@code length} bytes without a count: {@code [u8; length]}. */
  public static Codec<Bytes> fixedBytes(int length) {
    return primitive(
        new TypeShape.FixedArray(length, TypeShape.Primitive.U8),
        (value, out) -> out.raw(value),
        in -> Bytes.wrap(in.bytes(length)));
  }

  /** At most {@code max} bytes behind their count: {@code BoundedVec<u8>}. */
  public static Codec<Bytes> boundedBytes(int max) {
    return SequenceCodec.boundedBytes(max);
  }

  /** A count, then the items: {@code Vec<T>}. */
  public static <T> Codec<List<T>> list(Codec<T> item) {
    return new SequenceCodec<>(item, Integer.MAX_VALUE);
  }

  /** A count, then the items, at most {@code max} of them: {@code BoundedVec<T>}. */
  public static <T> Codec<List<T>> boundedList(Codec<T> item, int max) {
    return new SequenceCodec<>(item, max);
  }

  /** Exactly {@code length} items without a count: {@code [T; length]}. */
  public static <T> Codec<List<T>> array(Codec<T> item, int length) {
    return new ArrayCodec<>(item, length);
  }

  /** 00, or 01 and the value: {@code Option<T>}. */
  public static <T> Codec<Option<T>> option(Codec<T> item) {
    return new OptionCodec<>(item);
  }

  /** 00 and the value, or 01 and the error: {@code Result<T, E>}. */
  public static <T, E> Codec<Result<T, E>> result(Codec<T> value, Codec<E> error) {
    return new ResultCodec<>(value, error);
  }

  /** A count, then keys and values in ascending order of keys: {@code BTreeMap<K, V>}. */
  public static <K extends Comparable<K>, V> Codec<SortedMap<K, V>> sortedMap(
      Codec<K> key, Codec<V> value) {
    return new SortedMapCodec<>(key, value);
  }

  /** A count, then the items in ascending order: {@code BTreeSet<T>}. */
  public static <T extends Comparable<T>> Codec<SortedSet<T>> sortedSet(Codec<T> item) {
    return new SortedSetCodec<>(item);
  }

  /**
   * The codec that {@code codec} gives whenever it is needed, for types that contain themselves.
   *
   * @param path the full name of the type in metadata
   */
  public static <T> Codec<T> deferred(String path, Supplier<Codec<T>> codec) {
    return new DeferredCodec<>(path, codec);
  }

  /**
   * {@code codec}, whose type metadata shows with these generic parameters.
   *
   * @param codec of a composite or a variant
   * @param parameters asked for when metadata is built, so they may refer to any type
   */
  public static <T> Codec<T> parameterised(
      Codec<T> codec, Supplier<List<TypeShape.Parameter>> parameters) {
    return new ParameterisedCodec<>(codec, parameters);
  }
}
