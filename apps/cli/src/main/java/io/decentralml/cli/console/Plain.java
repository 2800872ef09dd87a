package io.decentralml.cli.console;

import io.decentralml.metadata.Value;
import io.decentralml.primitives.AccountId;
import io.decentralml.scale.Bytes;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values of the chain for scripts and people: accounts as addresses, texts as texts, cases by name,
 * absent options as null. Amounts are decimal texts of plancks, since JSON's numbers are too short.
 */
public final class Plain {
  private static final Set<String> AMOUNTS =
      Set.of(
          "pays_amount",
          "paid_amount",
          "paid",
          "refunded",
          "returned",
          "forfeited",
          "amount",
          "actual_fee",
          "tip");

  /** Fields that are neither accounts nor texts, however long. */
  private static final Set<String> SECRETS = Set.of("key", "sealed");

  private Plain() {}

  /** The value of the field {@code name}, as texts, numbers, booleans, lists, maps or null. */
  static @Nullable Object of(String name, Value value) {
    return switch (value) {
      case Value.Whole(BigInteger number) when AMOUNTS.contains(name) -> number.toString();
      case Value.Whole(BigInteger number) when number.bitLength() > 53 -> number.toString();
      case Value.Whole(BigInteger number) -> number.longValue();
      case Value.Bool(boolean truth) -> truth;
      case Value.Text(String text) -> text;
      case Value.Binary(Bytes bytes) when SECRETS.contains(name) -> bytes.toHex();
      case Value.Binary(Bytes bytes) -> bytes(bytes);
      case Value.Encoded(Bytes bytes) -> bytes.toHex();
      case Value.Sequence(List<Value> items) -> list(name, items);
      case Value.Composite(List<Value.Field> fields) -> fields(fields);
      case Value.Variant(String none, _) when none.equals("None") -> null;
      case Value.Variant(String some, Value.Sequence(List<Value> items))
          when some.equals("Some") && items.size() == 1 ->
          of(name, items.getFirst());
      case Value.Variant(String variant, Value inner) when inner.equals(Value.EMPTY) -> variant;
      case Value.Variant(String variant, Value inner) -> {
        Map<String, Object> single = Json.object();
        single.put(variant, of(variant, inner));
        yield single;
      }
    };
  }

  /** The fields of a value by name. */
  public static Map<String, Object> fields(Value value) {
    return value instanceof Value.Composite(List<Value.Field> fields)
        ? fields(fields)
        : Json.object();
  }

  private static Map<String, Object> fields(List<Value.Field> fields) {
    Map<String, Object> map = Json.object();
    for (Value.Field each : fields) {
      map.put(each.name(), of(each.name(), each.value()));
    }
    return map;
  }

  private static List<@Nullable Object> list(String name, List<Value> items) {
    List<@Nullable Object> list = new ArrayList<>();
    for (Value each : items) {
      list.add(of(name, each));
    }
    return list;
  }

  /** 32 bytes are an account unless they are text. */
  private static String bytes(Bytes bytes) {
    String text = textOf(bytes);
    if (text != null) {
      return text;
    }
    return bytes.length() == AccountId.LENGTH
        ? AccountArgument.address(AccountId.of(bytes))
        : bytes.toHex();
  }

  private static @Nullable String textOf(Bytes bytes) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toArray())).toString();
      return text.codePoints().anyMatch(each -> Character.isISOControl(each) && each != '\n')
          ? null
          : text;
    } catch (CharacterCodingException _) {
      return null;
    }
  }

  /** A field for people: amounts in DML, absent ones as a dash. */
  public static String text(String name, @Nullable Object plain) {
    return switch (plain) {
      case null -> "-";
      case String plancks when AMOUNTS.contains(name) -> Amount.text(new BigInteger(plancks));
      case List<?> list -> String.join(", ", list.stream().map(String::valueOf).toList());
      default -> plain.toString();
    };
  }
}
