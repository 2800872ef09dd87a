package io.decentralml.metadata;

import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import io.decentralml.scale.U128;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a type that is known only from metadata. {@link DynamicCodec} reads and writes it.
 * Composites with a single field without a name are left out: the value is that of the field.
 */
public sealed interface Value {
  /** A composite or a case without fields. */
  Value EMPTY = new Composite(List.of());

  /** A whole number of any width. */
  record Whole(BigInteger value) implements Value {}

  /** Yes or no. */
  record Bool(boolean value) implements Value {}

  /** Text, or a single character. */
  record Text(String value) implements Value {}

  /** A sequence or an array of {@code u8}. */
  record Binary(Bytes bytes) implements Value {}

  /** Items of a sequence, an array, a tuple, or fields without names. */
  record Sequence(List<Value> items) implements Value {
    /** Copies the list. */
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Fields with names, in the type's order. */
  record Composite(List<Field> fields) implements Value {
    /** Copies the list. */
    public Composite {
      fields = List.copyOf(fields);
    }

    /** The field {@code name}; none if there is none. */
    public Option<Value> get(String name) {
      for (Field each : fields) {
        if (each.name().equals(name)) {
          return Option.some(each.value());
        }
      }
      return Option.none();
    }
  }

  /** A field with a name. */
  record Field(String name, Value value) {}

  /**
   * A case of a variant.
   *
   * @param name such as {@code transfer_allow_death}
   * @param fields a {@link Composite} where they have names, else a {@link Sequence}
   */
  record Variant(String name, Value fields) implements Value {}

  /** SCALE bytes that are written as they are, whatever the type; never read. */
  record Encoded(Bytes bytes) implements Value {}

  /** {@code value}. */
  static Value number(long value) {
    return new Whole(BigInteger.valueOf(value));
  }

  /** The case {@code name} without fields. */
  static Value variant(String name) {
    return new Variant(name, EMPTY);
  }

  /** The case {@code name} with fields without names. */
  static Value variant(String name, Value... fields) {
    return new Variant(name, new Sequence(List.of(fields)));
  }

  /**
   * The value of a Java object, as JSON parsers give them: numbers, booleans, texts, lists, maps
   * with text keys, and null for no value; also byte arrays, options and the chain's value types.
   *
   * @throws IllegalArgumentException for objects of other classes
   */
  static Value of(@Nullable Object object) {
    return switch (object) {
      case null -> variant("None");
      case Value value -> value;
      case Boolean truth -> new Bool(truth);
      case String text -> new Text(text);
      case BigInteger number -> new Whole(number);
      case U128 number -> new Whole(new BigInteger(number.toString()));
      case Balance balance -> of(balance.value());
      case Integer number -> number(number);
      case Long number -> number(number);
      case Short number -> number(number);
      case Byte number -> number(number);
      case byte[] bytes -> new Binary(Bytes.copyOf(bytes));
      case Bytes bytes -> new Binary(bytes);
      case AccountId account -> new Binary(account.bytes());
      case Hash256 hash -> new Binary(hash.bytes());
      case Option.None<?>() -> variant("None");
      case Option.Some<?>(var some) -> variant("Some", of(some));
      case List<?> list -> ofList(list);
      case Map<?, ?> map -> ofMap(map);
      default ->
          throw new IllegalArgumentException("no SCALE value for a " + object.getClass().getName());
    };
  }

  private static Value ofList(List<?> list) {
    List<Value> items = new ArrayList<>();
    for (Object each : list) {
      items.add(of(each));
    }
    return new Sequence(items);
  }

  private static Value ofMap(Map<?, ?> map) {
    List<Field> fields = new ArrayList<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      fields.add(new Field(String.valueOf(entry.getKey()), of(entry.getValue())));
    }
    return new Composite(fields);
  }
}
