package io.decentralml.equivalence;

import io.decentralml.metadata.PortableRegistry;
import io.decentralml.metadata.TypeCase;
import io.decentralml.metadata.TypeDefinition;
import io.decentralml.metadata.TypeField;
import io.decentralml.metadata.TypeId;
import io.decentralml.metadata.TypeInfo;
import io.decentralml.primitives.AccountId;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape;
import io.decentralml.scale.U128;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * SCALE bytes of arguments of any type, drawn so that calls often succeed: accounts that exist,
 * small numbers, amounts that someone may have.
 */
final class RandomArguments {
  private static final long MILLI = 1_000_000_000_000_000L;

  private final PortableRegistry types;
  private final RandomGenerator random;
  private final List<AccountId> accounts;
  private final Consumer<ScaleWriter> calls;

  /**
   * Arguments of {@code types}.
   *
   * @param calls writes a call that another call carries
   */
  RandomArguments(
      PortableRegistry types,
      RandomGenerator random,
      List<AccountId> accounts,
      Consumer<ScaleWriter> calls) {
    this.types = types;
    this.random = random;
    this.accounts = accounts;
    this.calls = calls;
  }

  private AccountId account() {
    return accounts.get(random.nextInt(accounts.size()));
  }

  /** Plancks: nothing, very little, something, or more than anybody has. */
  private U128 amount() {
    return switch (random.nextInt(8)) {
      case 0 -> U128.of(0, 0);
      case 1 -> U128.of(0, random.nextLong(1, 1_000));
      case 2 -> U128.of(1L << 40, 0);
      default -> U128.of(0, MILLI * random.nextLong(1, 3_000));
    };
  }

  /** The fields of a call or a composite. */
  void fields(List<TypeField> fields, ScaleWriter out) {
    for (TypeField each : fields) {
      field(name(each), each.type(), out);
    }
  }

  private static String name(TypeField field) {
    return field.name() instanceof Option.Some<String>(String name) ? name : "";
  }

  private void field(String name, TypeId type, ScaleWriter out) {
    switch (name) {
      case "task_id", "submission_id" -> out.u32(random.nextInt(12));
      case "pages" -> out.u64(2048);
      // With less issued than they have, nobody can pay a fee.
      case "delta" -> out.compactU128(U128.of(0, random.nextInt(3)));
      case "key" -> {
        if (isSequence(type)) {
          out.lengthPrefixedBytes(harmlessKey());
        } else {
          draw(type, out);
        }
      }
      // Shorter than any key: chopsticks-executor, unlike Substrate, leaves a key that is the
      // prefix.
      case "prefix" -> out.lengthPrefixedBytes(new byte[] {(byte) 0xff});
      case "keys" -> {
        if (isSequence(type)) {
          out.compactU32(1);
          out.lengthPrefixedBytes(harmlessKey());
        } else {
          draw(type, out);
        }
      }
      case "items" -> {
        out.compactU32(1);
        out.lengthPrefixedBytes(harmlessKey());
        out.lengthPrefixedBytes(bytes(random.nextInt(40)));
      }
      default -> draw(type, out);
    }
  }

  private boolean isU128(TypeId type) {
    return types.get(type).definition()
            instanceof TypeDefinition.Primitive(TypeShape.Primitive kind)
        && kind == TypeShape.Primitive.U128;
  }

  private boolean isSequence(TypeId type) {
    return types.get(type).definition() instanceof TypeDefinition.Sequence;
  }

  /** A key under which no pallet keeps anything. */
  private byte[] harmlessKey() {
    return new byte[] {(byte) 0xff, (byte) random.nextInt(4)};
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private void draw(TypeId id, ScaleWriter out) {
    TypeInfo type = types.get(id);
    String name = type.fullName();
    if (name.endsWith("::RuntimeCall")) {
      calls.accept(out);
    } else if (name.endsWith("AccountId32")) {
      out.raw(account().bytes());
    } else if (name.endsWith("MultiAddress")) {
      out.u8(0);
      out.raw(account().bytes());
    } else {
      draw(type.definition(), out);
    }
  }

  private void draw(TypeDefinition definition, ScaleWriter out) {
    switch (definition) {
      case TypeDefinition.Composite(List<TypeField> fields) -> fields(fields, out);
      case TypeDefinition.Variant(List<TypeCase> cases) -> {
        TypeCase one = cases.get(random.nextInt(cases.size()));
        out.u8(one.indexByte() & 0xff);
        fields(one.fields(), out);
      }
      case TypeDefinition.Sequence(TypeId item) -> {
        int count = random.nextInt(5);
        out.compactU32(count);
        repeat(count, item, out);
      }
      case TypeDefinition.FixedArray(int length, TypeId item) -> repeat(length, item, out);
      case TypeDefinition.Tuple(List<TypeId> items) -> items.forEach(each -> draw(each, out));
      case TypeDefinition.Compact(TypeId number) ->
          out.compactU128(isU128(number) ? amount() : U128.of(0, random.nextLong(5_000)));
      case TypeDefinition.BitSequence _ -> out.compactU32(0);
      case TypeDefinition.Primitive(TypeShape.Primitive kind) -> number(kind, out);
    }
  }

  private void repeat(int count, TypeId item, ScaleWriter out) {
    for (int i = 0; i < count; i++) {
      draw(item, out);
    }
  }

  private void number(TypeShape.Primitive kind, ScaleWriter out) {
    switch (kind) {
      case BOOL -> out.bool(random.nextBoolean());
      case U8, I8 -> out.u8(random.nextInt(101));
      case U16, I16 -> out.u16(random.nextInt(1000));
      case U32, I32, CHAR -> out.u32(random.nextInt(1, 40));
      case U64, I64 -> out.u64(random.nextLong(5_000));
      case U128, I128 -> out.u128(amount());
      case STR -> out.string("random");
      case U256, I256 -> out.raw(bytes(32));
    }
  }
}
