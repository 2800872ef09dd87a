package io.decentralml.scale;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.testkit.Hex;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The bytes of {@code @polkadot/types}, another implementation, for the same values. */
class PolkadotJsVectorsTest {
  private static List<String> lines() throws IOException {
    try (InputStream in =
        PolkadotJsVectorsTest.class.getResourceAsStream("polkadot-js-vectors.txt")) {
      String text = new String(Objects.requireNonNull(in, "test resource").readAllBytes(), UTF_8);
      return text.lines().toList();
    }
  }

  @Test
  void values_areWrittenAndReadAsInJavaScript() throws IOException {
    int checked = 0;
    for (String line : lines()) {
      List<String> parts = Arrays.asList(line.split("\\|", -1));
      check(parts.get(0), parts.get(1), Hex.bytes(parts.get(2)));
      checked++;
    }
    assertThat(checked).isGreaterThan(1000);
  }

  private static void check(String kind, String text, byte[] bytes) {
    switch (kind) {
      case "u8" -> check(Scale.U8, Integer.parseInt(text), bytes);
      case "u16" -> check(Scale.U16, Integer.parseInt(text), bytes);
      case "u32" -> check(Scale.U32, Integer.parseUnsignedInt(text), bytes);
      case "u64" -> check(Scale.U64, Long.parseUnsignedLong(text), bytes);
      case "u128" -> check(Scale.U128, U128.parse(text).orElse(U128.ZERO), bytes);
      case "i8" -> check(Scale.I8, Integer.parseInt(text), bytes);
      case "i16" -> check(Scale.I16, Integer.parseInt(text), bytes);
      case "i32" -> check(Scale.I32, Integer.parseInt(text), bytes);
      case "i64" -> check(Scale.I64, Long.parseLong(text), bytes);
      case "compact32" -> check(Scale.COMPACT_U32, Integer.parseUnsignedInt(text), bytes);
      case "compact64" -> check(Scale.COMPACT_U64, Long.parseUnsignedLong(text), bytes);
      case "compact128" -> check(Scale.COMPACT_U128, U128.parse(text).orElse(U128.ZERO), bytes);
      case "bool" -> check(Scale.BOOL, text.equals("true"), bytes);
      case "text" -> check(Scale.STRING, new String(Hex.bytes(text), UTF_8), bytes);
      case "bytes" -> check(Scale.BYTES, Bytes.wrap(Hex.bytes(text)), bytes);
      case "fixed" -> check(Scale.fixedBytes(5), Bytes.wrap(Hex.bytes(text)), bytes);
      default -> checkComposed(kind, text, bytes);
    }
  }

  private static void checkComposed(String kind, String text, byte[] bytes) {
    switch (kind) {
      case "array" -> check(Scale.array(Scale.U16, 3), each(text, Integer::parseInt), bytes);
      case "list" -> check(Scale.list(Scale.U32), each(text, Integer::parseUnsignedInt), bytes);
      case "option" ->
          check(
              Scale.option(Scale.U32),
              text.equals("none") ? Option.none() : Option.some(Integer.parseUnsignedInt(text)),
              bytes);
      case "result" ->
          check(
              Scale.result(Scale.U32, Scale.STRING),
              text.equals("error") ? Result.err("no") : Result.ok(Integer.parseUnsignedInt(text)),
              bytes);
      case "map" -> check(Scale.sortedMap(Scale.U16, Scale.BOOL), map(text), bytes);
      case "set" ->
          // Signed order differs from Rust's unsigned one, hence the wider type.
          check(Scale.sortedSet(UNSIGNED), new TreeSet<>(each(text, Long::parseLong)), bytes);
      case "bits" -> check(Scale.BITS, bits(text), bytes);
      default -> throw new AssertionError("no check for " + kind);
    }
  }

  private static final Codec<Long> UNSIGNED =
      Scale.mapped(Scale.U32, Integer::toUnsignedLong, Long::intValue);

  private static <T> void check(Codec<T> codec, T value, byte[] bytes) {
    assertThat(Hex.text(codec.toBytes(value))).isEqualTo(Hex.text(bytes));
    assertThat(codec.fromBytes(bytes)).isEqualTo(new Decoded.Value<>(value));
    assertThat(codec.fromBytes(Arrays.copyOf(bytes, bytes.length - 1)))
        .isInstanceOf(Decoded.Malformed.class);
    assertThat(codec.fromBytes(Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(Decoded.Malformed.class);
  }

  private static <T> List<T> each(String text, Function<String, T> parse) {
    List<T> items = new ArrayList<>();
    if (!text.isEmpty()) {
      Arrays.asList(text.split(",", -1)).forEach(item -> items.add(parse.apply(item)));
    }
    return List.copyOf(items);
  }

  private static SortedMap<Integer, Boolean> map(String text) {
    SortedMap<Integer, Boolean> map = new TreeMap<>();
    for (String entry : each(text, item -> item)) {
      int middle = entry.indexOf('=');
      map.put(Integer.parseInt(entry.substring(0, middle)), entry.endsWith("true"));
    }
    return map;
  }

  private static Bits bits(String text) {
    boolean[] bits = new boolean[text.length()];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = text.charAt(i) == '1';
    }
    return Bits.of(bits);
  }
}
