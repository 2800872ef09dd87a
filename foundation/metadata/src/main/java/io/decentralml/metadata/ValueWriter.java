package io.decentralml.metadata;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape.Primitive;
import io.decentralml.scale.U128;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;

/** Writes one value by its type, and knows at every time at which place it is. */
final class ValueWriter {
  private final PortableRegistry types;
  private final ScaleWriter out;
  private final Deque<String> place = new ArrayDeque<>();

  ValueWriter(PortableRegistry types, ScaleWriter out) {
    this.types = types;
    this.out = out;
  }

  private ValueException wrong(String reason) {
    return new ValueException(String.join(".", place), reason);
  }

  private ValueException unexpected(String expected, Value value) {
    return wrong("expected " + expected + ", not " + value);
  }

  private void writeAt(String step, TypeId id, Value value) {
    place.addLast(step);
    if (place.size() > ScaleReader.MAX_DEPTH) {
      throw wrong("more than " + ScaleReader.MAX_DEPTH + " nested values");
    }
    write(id, value);
    place.removeLast();
  }

  void write(TypeId id, Value value) {
    if (!(types.find(id) instanceof Option.Some<TypeInfo>(TypeInfo type))) {
      throw wrong("no type " + id.value() + " in the registry");
    }
    if (value instanceof Value.Encoded(Bytes bytes)) {
      out.raw(bytes);
      return;
    }
    switch (type.definition()) {
      case TypeDefinition.Composite(List<TypeField> fields) -> composite(fields, value);
      case TypeDefinition.Variant(List<TypeCase> cases) -> variant(type, cases, value);
      case TypeDefinition.Sequence(TypeId item) -> sequence(item, value);
      case TypeDefinition.FixedArray(int length, TypeId item) -> array(length, item, value);
      case TypeDefinition.Tuple(List<TypeId> items) -> tuple(items, value);
      case TypeDefinition.Primitive(Primitive kind) -> primitive(kind, value);
      case TypeDefinition.Compact(TypeId number) -> compact(number, value);
      case TypeDefinition.BitSequence bits -> bits(BitUnits.of(types, bits), value);
    }
  }

  private void composite(List<TypeField> fields, Value value) {
    if (ValueReader.isNewtype(fields)) {
      writeAt("0", fields.getFirst().type(), value);
    } else {
      fields(fields, value);
    }
  }

  private void fields(List<TypeField> fields, Value value) {
    switch (value) {
      case Value.Composite composite when hasNames(fields) -> namedFields(fields, composite);
      case Value.Composite(List<Value.Field> none) when none.isEmpty() && fields.isEmpty() -> {}
      case Value.Sequence(List<Value> items) when items.size() == fields.size() -> {
        for (int i = 0; i < items.size(); i++) {
          TypeField field = fields.get(i);
          writeAt(field.name().orElse(Integer.toString(i)), field.type(), items.get(i));
        }
      }
      default -> {
        if (fields.size() != 1) {
          throw unexpected(fields.size() + " fields", value);
        }
        writeAt(fields.getFirst().name().orElse("0"), fields.getFirst().type(), value);
      }
    }
  }

  private static boolean hasNames(List<TypeField> fields) {
    return !fields.isEmpty() && fields.getFirst().name().isSome();
  }

  private void namedFields(List<TypeField> fields, Value.Composite value) {
    for (Value.Field given : value.fields()) {
      if (fields.stream().noneMatch(each -> each.name().orElse("").equals(given.name()))) {
        throw wrong("there is no field " + given.name());
      }
    }
    for (TypeField each : fields) {
      String name = each.name().orElse("");
      if (!(value.get(name) instanceof Option.Some<Value>(Value field))) {
        throw wrong("the field " + name + " is missing");
      }
      writeAt(name, each.type(), field);
    }
  }

  private void variant(TypeInfo type, List<TypeCase> cases, Value value) {
    switch (value) {
      case Value.Variant(String name, Value fields) -> writeCase(cases, name, fields, value);
      case Value.Text(String name) when find(cases, name).isSome() ->
          writeCase(cases, name, Value.EMPTY, value);
      case Value.Composite(List<Value.Field> only)
          when only.size() == 1 && find(cases, only.getFirst().name()).isSome() ->
          writeCase(cases, only.getFirst().name(), only.getFirst().value(), value);
      default -> {
        if (!type.fullName().equals("Option")) {
          throw unexpected("a case of " + type.fullName(), value);
        }
        writeCase(cases, "Some", new Value.Sequence(List.of(value)), value);
      }
    }
  }

  private void writeCase(List<TypeCase> cases, String name, Value fields, Value value) {
    if (!(find(cases, name) instanceof Option.Some<TypeCase>(TypeCase found))) {
      throw unexpected("one of " + cases.stream().map(TypeCase::name).toList(), value);
    }
    out.u8(found.index());
    place.addLast(name);
    fields(found.fields(), fields);
    place.removeLast();
  }

  private static Option<TypeCase> find(List<TypeCase> cases, String name) {
    for (TypeCase each : cases) {
      if (each.name().equals(name)) {
        return Option.some(each);
      }
    }
    return Option.none();
  }

  private void sequence(TypeId item, Value value) {
    if (ValueReader.isByte(types, item) && !(value instanceof Value.Sequence)) {
      Bytes bytes = bytes(value);
      out.compactU32(bytes.length());
      out.raw(bytes);
    } else {
      List<Value> items = items(value);
      out.compactU32(items.size());
      items(item, items);
    }
  }

  private void array(int length, TypeId item, Value value) {
    if (ValueReader.isByte(types, item) && !(value instanceof Value.Sequence)) {
      Bytes bytes = bytes(value);
      checkLength(length, bytes.length(), "bytes");
      out.raw(bytes);
    } else {
      List<Value> items = items(value);
      checkLength(length, items.size(), "items");
      items(item, items);
    }
  }

  private void checkLength(int expected, int found, String what) {
    if (expected != found) {
      throw wrong("expected " + expected + " " + what + ", not " + found);
    }
  }

  private void items(TypeId type, List<Value> items) {
    for (int i = 0; i < items.size(); i++) {
      writeAt(Integer.toString(i), type, items.get(i));
    }
  }

  private List<Value> items(Value value) {
    if (value instanceof Value.Sequence(List<Value> items)) {
      return items;
    }
    throw unexpected("a list", value);
  }

  private Bytes bytes(Value value) {
    return switch (value) {
      case Value.Binary(Bytes bytes) -> bytes;
      case Value.Text(String text) when text.startsWith("0x") -> hexadecimal(text);
      case Value.Text(String text) -> Bytes.utf8(text);
      default -> throw unexpected("bytes", value);
    };
  }

  private Bytes hexadecimal(String text) {
    boolean pairs = text.length() % 2 == 0;
    if (!pairs || !text.chars().skip(2).allMatch(HexFormat::isHexDigit)) {
      throw wrong("expected hexadecimal digits: " + text);
    }
    return Bytes.wrap(HexFormat.of().parseHex(text, 2, text.length()));
  }

  private void tuple(List<TypeId> members, Value value) {
    if (members.isEmpty() && value.equals(Value.EMPTY)) {
      return;
    }
    List<Value> items = items(value);
    checkLength(members.size(), items.size(), "items");
    for (int i = 0; i < items.size(); i++) {
      writeAt(Integer.toString(i), members.get(i), items.get(i));
    }
  }

  private void primitive(Primitive kind, Value value) {
    switch (kind) {
      case BOOL -> {
        if (!(value instanceof Value.Bool(boolean truth))) {
          throw unexpected("a boolean", value);
        }
        out.bool(truth);
      }
      case STR -> out.string(text(value));
      case CHAR -> {
        String text = text(value);
        checkLength(1, text.codePointCount(0, text.length()), "character");
        out.u32(text.codePointAt(0));
      }
      default -> out.raw(LittleEndian.write(number(kind, value), LittleEndian.width(kind)));
    }
  }

  private String text(Value value) {
    if (value instanceof Value.Text(String text)) {
      return text;
    }
    throw unexpected("text", value);
  }

  private BigInteger number(Primitive kind, Value value) {
    BigInteger number =
        switch (value) {
          case Value.Whole(BigInteger given) -> given;
          case Value.Text(String digits) when digits.matches("-?[0-9]{1,100}") ->
              new BigInteger(digits);
          default -> throw unexpected("a number", value);
        };
    if (!LittleEndian.fits(number, kind)) {
      throw unexpected("a number that fits " + kind, value);
    }
    return number;
  }

  private void compact(TypeId id, Value value) {
    switch (CompactNumber.of(types, id)) {
      case CompactNumber.Present(Primitive kind) -> {
        if (number(kind, value).bitLength() > 128) {
          throw unexpected("at most 128 bits", value);
        }
        BigInteger number = number(kind, value);
        out.compactU128(U128.of(number.shiftRight(64).longValue(), number.longValue()));
      }
      case CompactNumber.Nothing() -> {}
      case CompactNumber.Unknown() -> throw wrong("the type has no compact form");
    }
  }

  private void bits(BitUnits units, Value value) {
    List<Value> items = items(value);
    byte[] packed = new byte[(int) units.bytes(items.size())];
    for (int i = 0; i < items.size(); i++) {
      if (!(items.get(i) instanceof Value.Bool(boolean bit))) {
        throw unexpected("a boolean", items.get(i));
      }
      int at = units.place(i);
      packed[at / 8] |= (byte) (bit ? 1 << (at % 8) : 0);
    }
    out.compactU32(items.size());
    out.raw(packed);
  }
}
