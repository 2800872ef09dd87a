package io.decentralml.client;

import io.decentralml.metadata.Value;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import io.decentralml.scale.U128;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The named fields of a value that came from a chain, as Java values. Every reader throws {@link
 * ChainMismatchException} if there is no such field, or if it has another form.
 */
public final class Fields {
  private final String place;
  private final Value.Composite fields;

  private Fields(String place, Value.Composite fields) {
    this.place = place;
    this.fields = fields;
  }

  /**
   * The fields of {@code value}, which {@code place} names in messages.
   *
   * @throws ChainMismatchException if it has none
   */
  public static Fields of(String place, Value value) {
    if (value instanceof Value.Composite composite) {
      return new Fields(place, composite);
    }
    throw new ChainMismatchException("expected fields in " + place + ", not " + value);
  }

  /** The field as it came. */
  public Value value(String name) {
    if (fields.get(name) instanceof Option.Some<Value>(Value value)) {
      return value;
    }
    throw new ChainMismatchException(place + " has no field " + name + " on this chain");
  }

  private ChainMismatchException unexpected(String name, String expected) {
    return new ChainMismatchException(
        "expected " + expected + " in " + place + "." + name + ", not " + value(name));
  }

  /** A field that has fields itself. */
  public Fields fields(String name) {
    return of(place + "." + name, value(name));
  }

  /** A whole number. */
  public BigInteger number(String name) {
    if (value(name) instanceof Value.Whole(BigInteger number)) {
      return number;
    }
    throw unexpected(name, "a number");
  }

  /** A whole number of at most 32 bits, such as an index; as unsigned. */
  public int index(String name) {
    return number(name).intValue();
  }

  /** The number of a block. */
  public BlockNumber blockNumber(String name) {
    return BlockNumber.of(index(name));
  }

  /** An amount of a token. */
  public Balance balance(String name) {
    return balance(number(name));
  }

  static Balance balance(BigInteger plancks) {
    return Balance.of(U128.of(plancks.shiftRight(64).longValue(), plancks.longValue()));
  }

  /** An account. */
  public AccountId account(String name) {
    return AccountId.of(bytes(name));
  }

  /** Bytes. */
  public Bytes bytes(String name) {
    if (value(name) instanceof Value.Binary(Bytes bytes)) {
      return bytes;
    }
    throw unexpected(name, "bytes");
  }

  /** Text, be it bytes of UTF-8 on the chain. */
  public String text(String name) {
    return text(value(name)).orElseThrow(() -> unexpected(name, "text"));
  }

  private static Optional<String> text(Value value) {
    return switch (value) {
      case Value.Text(String text) -> Optional.of(text);
      case Value.Binary(Bytes bytes) ->
          Optional.of(new String(bytes.toArray(), StandardCharsets.UTF_8));
      default -> Optional.empty();
    };
  }

  /** The name of a case, such as of an enumeration. */
  public String variant(String name) {
    if (value(name) instanceof Value.Variant(String found, _)) {
      return found;
    }
    throw unexpected(name, "a case");
  }

  /** Whether an optional field is there. */
  public boolean has(String name) {
    return !variant(name).equals("None");
  }

  /** What is in an optional field; none if nothing is. */
  public Optional<Value> option(String name) {
    return switch (value(name)) {
      case Value.Variant(String some, Value.Sequence(List<Value> only))
          when some.equals("Some") && only.size() == 1 ->
          Optional.of(only.getFirst());
      case Value.Variant(String none, _) when none.equals("None") -> Optional.empty();
      default -> throw unexpected(name, "an option");
    };
  }

  /** The text in an optional field. */
  public Optional<String> optionalText(String name) {
    return option(name).flatMap(Fields::text);
  }

  /** The name of the case in an optional field. */
  public Optional<String> optionalVariant(String name) {
    return option(name)
        .flatMap(value ->
            value instanceof Value.Variant(String found, _)
                ? Optional.of(found)
                : Optional.empty());
  }

  /** The number in an optional field. */
  public Optional<BigInteger> optionalNumber(String name) {
    return option(name)
        .flatMap(value ->
            value instanceof Value.Whole(BigInteger number)
                ? Optional.of(number)
                : Optional.empty());
  }
}
