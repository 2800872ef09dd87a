package io.decentralml.metadata;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.TypeShape.Primitive;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Reads one value by its type; what it answers counts only if the reader has not failed. */
final class ValueReader {
  /** Values that may be read for one byte of input: more than any real type nests around one. */
  private static final int MOST_PER_BYTE = 64;

  private static final int MOST_WITHOUT_BYTES = 1 << 16;

  private final PortableRegistry types;
  private final ScaleReader in;

  /** How many more values may be read: some types take no bytes, and a stranger may repeat them. */
  private long left;

  ValueReader(PortableRegistry types, ScaleReader in) {
    this.types = types;
    this.in = in;
    this.left = MOST_WITHOUT_BYTES + (long) MOST_PER_BYTE * in.remaining();
  }

  Value read(TypeId id) {
    if (!(types.find(id) instanceof Option.Some<TypeInfo>(TypeInfo type))) {
      in.fail("a type that the registry has, not " + id.value());
      return Value.EMPTY;
    }
    if (--left < 0) {
      in.fail("fewer values than a type of no bytes repeats");
    }
    if (!in.enter()) {
      return Value.EMPTY;
    }
    Value value = read(type.definition());
    in.leave();
    return value;
  }

  private Value read(TypeDefinition definition) {
    return switch (definition) {
      case TypeDefinition.Composite(List<TypeField> fields) ->
          isNewtype(fields) ? read(fields.getFirst().type()) : fields(fields);
      case TypeDefinition.Variant(List<TypeCase> cases) -> variant(cases);
      case TypeDefinition.Sequence(TypeId item) -> items(item, in.length(1));
      case TypeDefinition.FixedArray(int length, TypeId item) -> items(item, length);
      case TypeDefinition.Tuple(List<TypeId> items) -> tuple(items);
      case TypeDefinition.Primitive(Primitive kind) -> primitive(kind);
      case TypeDefinition.Compact(TypeId number) -> compact(number);
      case TypeDefinition.BitSequence bits -> bits(BitUnits.of(types, bits));
    };
  }

  /** Whether a composite is left out of values: one field without a name. */
  static boolean isNewtype(List<TypeField> fields) {
    return fields.size() == 1 && !fields.getFirst().name().isSome();
  }

  private Value fields(List<TypeField> fields) {
    if (fields.isEmpty()) {
      return Value.EMPTY;
    }
    boolean named = fields.getFirst().name().isSome();
    List<Value.Field> values = new ArrayList<>();
    List<Value> items = new ArrayList<>();
    for (TypeField each : fields) {
      Value value = read(each.type());
      if (in.failed()) {
        return Value.EMPTY;
      }
      values.add(new Value.Field(each.name().orElse(""), value));
      items.add(value);
    }
    return named ? new Value.Composite(values) : new Value.Sequence(items);
  }

  private Value variant(List<TypeCase> cases) {
    int index = in.u8();
    for (TypeCase each : cases) {
      if (each.index() == index) {
        return new Value.Variant(each.name(), fields(each.fields()));
      }
    }
    in.fail("the index of a case, not " + index);
    return Value.EMPTY;
  }

  private Value items(TypeId item, int count) {
    if (isByte(types, item)) {
      return new Value.Binary(Bytes.wrap(in.bytes(count)));
    }
    List<Value> items = new ArrayList<>();
    for (int i = 0; i < count && !in.failed(); i++) {
      items.add(read(item));
    }
    return new Value.Sequence(items);
  }

  static boolean isByte(PortableRegistry types, TypeId id) {
    return types.find(id) instanceof Option.Some<TypeInfo>(TypeInfo type)
        && type.definition() instanceof TypeDefinition.Primitive(Primitive kind)
        && kind == Primitive.U8;
  }

  private Value tuple(List<TypeId> types) {
    List<Value> items = new ArrayList<>();
    for (TypeId each : types) {
      if (in.failed()) {
        return Value.EMPTY;
      }
      items.add(read(each));
    }
    return new Value.Sequence(items);
  }

  private Value primitive(Primitive kind) {
    return switch (kind) {
      case BOOL -> new Value.Bool(in.bool());
      case STR -> new Value.Text(in.string());
      case CHAR -> character(in.u32());
      default -> {
        byte[] bytes = in.bytes(LittleEndian.width(kind));
        yield new Value.Whole(
            in.failed() ? BigInteger.ZERO : LittleEndian.read(bytes, LittleEndian.isSigned(kind)));
      }
    };
  }

  private Value character(int codePoint) {
    if (!Character.isValidCodePoint(codePoint)) {
      in.fail("a character");
      return Value.EMPTY;
    }
    return new Value.Text(Character.toString(codePoint));
  }

  /** A compact number; the composites around the number are left out, the empty tuple is none. */
  private Value compact(TypeId id) {
    return switch (CompactNumber.of(types, id)) {
      case CompactNumber.Present(Primitive kind) -> {
        BigInteger number = new BigInteger(in.compactU128().toString());
        if (!LittleEndian.fits(number, kind)) {
          in.fail("a compact " + kind);
        }
        yield new Value.Whole(number);
      }
      case CompactNumber.Nothing() -> Value.EMPTY;
      case CompactNumber.Unknown() -> {
        in.fail("a compact form of a number");
        yield Value.EMPTY;
      }
    };
  }

  private Value bits(BitUnits units) {
    int count = in.compactU32();
    long bytes = units.bytes(Integer.toUnsignedLong(count));
    if (count < 0 || bytes > in.remaining()) {
      in.fail("as many bits as counted");
      return Value.EMPTY;
    }
    byte[] packed = in.bytes((int) bytes);
    List<Value> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int place = units.place(i);
      items.add(new Value.Bool((packed[place / 8] >> (place % 8) & 1) == 1));
    }
    return new Value.Sequence(items);
  }
}
