package io.decentralml.runtime.genesis;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.scale.Option;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  @Test
  void read_everyKind_isRead() {
    String text =
        " {\"a\" : [ 1, true ,false,null ,\"x\"],\n\"b\":{ },\"c\":[],"
            + "\"d\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\",\"e\":123456789012345678901234567890} ";

    assertThat(JsonReader.read(text))
        .isEqualTo(
            Option.some(
                new JsonValue.Fields(
                    new TreeMap<>(
                        Map.of(
                            "a",
                            new JsonValue.Items(
                                List.of(
                                    new JsonValue.Digits("1"),
                                    new JsonValue.Flag(true),
                                    new JsonValue.Flag(false),
                                    new JsonValue.Nothing(),
                                    new JsonValue.Text("x"))),
                            "b",
                            new JsonValue.Fields(new TreeMap<>()),
                            "c",
                            new JsonValue.Items(List.of()),
                            "d",
                            new JsonValue.Text("\"\\/\b\f\n\r\té"),
                            "e",
                            new JsonValue.Digits("123456789012345678901234567890"))))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "}",
        "[",
        "]",
        "[1,]",
        "[1 2]",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1,\"a\":2}",
        "\"",
        "\"\\",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\n\"",
        "tru",
        "nul",
        "01",
        "1.5",
        "1e5",
        "-1",
        "+1",
        "1 1",
        "[1]]",
        "'a'"
      })
  void read_noJsonOrNoWholeNumbers_isNone(String text) {
    assertThat(JsonReader.read(text)).isEqualTo(Option.none());
  }

  @Test
  void read_nestedTooDeep_isNone() {
    assertThat(JsonReader.read("[".repeat(33) + "]".repeat(33)).isSome()).isTrue();
    assertThat(JsonReader.read("[".repeat(100_000) + "]".repeat(100_000))).isEqualTo(Option.none());
  }
}
