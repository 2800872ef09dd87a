package io.decentralml.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.testkit.Hex;
import io.decentralml.testkit.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ScaleTest {
  private static <T> void assertWritten(Codec<T> codec, T value, String hex) {
    assertThat(Hex.text(codec.toBytes(value))).isEqualTo(hex);
    assertThat(codec.fromBytes(Hex.bytes(hex))).isEqualTo(new Decoded.Value<>(value));
  }

  private static void assertMalformed(Codec<?> codec, String hex, String expected) {
    assertThatThrownBy(() -> codec.fromBytes(Hex.bytes(hex)).orThrow())
        .isInstanceOf(ScaleException.class)
        .hasMessageContaining(expected);
  }

  /** The examples of the Polkadot documentation of SCALE. */
  @Test
  void documentedExamples_areWrittenAndRead() {
    assertWritten(Scale.I8, 69, "45");
    assertWritten(Scale.U16, 42, "2a00");
    assertWritten(Scale.U32, 16777215, "ffffff00");
    assertWritten(Scale.COMPACT_U32, 0, "00");
    assertWritten(Scale.COMPACT_U32, 1, "04");
    assertWritten(Scale.COMPACT_U32, 42, "a8");
    assertWritten(Scale.COMPACT_U32, 69, "1501");
    assertWritten(Scale.COMPACT_U32, 65535, "feff0300");
    assertWritten(Scale.COMPACT_U128, U128.of(100_000_000_000_000L), "0b00407a10f35a");
    assertWritten(
        Scale.list(Scale.U16), List.of(4, 8, 15, 16, 23, 42), "18040008000f00100017002a00");
    assertWritten(Scale.option(Scale.BOOL), Option.some(true), "0101");
    assertWritten(Scale.result(Scale.U8, Scale.BOOL), Result.ok(42), "002a");
    assertWritten(Scale.result(Scale.U8, Scale.BOOL), Result.err(false), "0100");
  }

  @Test
  void compact_atTheEdgesOfItsModes_takesTheShortestForm() {
    assertWritten(Scale.COMPACT_U64, 63L, "fc");
    assertWritten(Scale.COMPACT_U64, 64L, "0101");
    assertWritten(Scale.COMPACT_U64, 16383L, "fdff");
    assertWritten(Scale.COMPACT_U64, 16384L, "02000100");
    assertWritten(Scale.COMPACT_U64, (1L << 30) - 1, "feffffff");
    assertWritten(Scale.COMPACT_U64, 1L << 30, "0300000040");
    assertWritten(Scale.COMPACT_U64, -1L, "13ffffffffffffffff");
    assertWritten(Scale.COMPACT_U128, U128.MAX, "33" + "ff".repeat(16));
  }

  @Test
  void compact_notInItsShortestFormOrTooWide_isMalformed() {
    assertMalformed(Scale.COMPACT_U32, "0100", "shortest");
    assertMalformed(Scale.COMPACT_U32, "02000000", "shortest");
    assertMalformed(Scale.COMPACT_U32, "03ffffff3f", "shortest");
    assertMalformed(Scale.COMPACT_U64, "0700000040" + "00", "shortest");
    assertMalformed(Scale.COMPACT_U32, "070000000001", "at most 32 bits");
    assertMalformed(Scale.COMPACT_U64, "17000000000000000001", "at most 64 bits");
    assertMalformed(Scale.COMPACT_U128, "37" + "ff".repeat(17), "at most 128 bits");
  }

  @Test
  void sequence_thatClaimsMoreThanThereIs_isMalformedBeforeAnythingIsAllocated() {
    assertMalformed(Scale.list(Scale.U32), "feffffff", "fits the bytes left");
    assertMalformed(Scale.list(Scale.UNIT), "feffffff", "fits the bytes left");
    assertMalformed(Scale.BYTES, "0300000080", "fits the bytes left");
    assertMalformed(Scale.STRING, "08c3", "fits the bytes left");
    assertMalformed(Scale.BITS, "feffffff", "as many bits");
  }

  @Test
  void boundedSequence_overItsBound_isMalformed() {
    assertWritten(Scale.boundedBytes(2), Bytes.utf8("ab"), "086162");
    assertWritten(Scale.boundedList(Scale.U8, 1), List.of(7), "0407");
    assertMalformed(Scale.boundedBytes(2), "0c616263", "at most 2 bytes");
    assertMalformed(Scale.boundedList(Scale.U8, 1), "080707", "at most 1 items");
  }

  @Test
  void valuesOutOfRange_areMalformed() {
    assertMalformed(Scale.BOOL, "02", "a boolean");
    assertMalformed(Scale.option(Scale.U8), "02", "a boolean");
    assertMalformed(Scale.STRING, "04ff", "UTF-8");
    assertMalformed(Scale.CHAR, "00d80000", "Unicode");
    assertMalformed(Scale.CHAR, "00001100", "Unicode");
    assertMalformed(Scale.BITS, "04fe", "0 in the places left");
    assertWritten(Scale.BITS, Bits.of(true), "0401");
    assertWritten(Scale.CHAR, 0x1f980, "80f90100");
  }

  @Test
  void malformedInput_namesItsPlace() {
    Decoded<List<Boolean>> decoded =
        Scale.list(Scale.BOOL).fromBytes(Hex.bytes("08" + "01" + "07"));

    assertThat(decoded).isEqualTo(new Decoded.Malformed<>(2, "a boolean (0 or 1)"));
  }

  @Test
  void unorderedSet_isReadInOrder() {
    Decoded<?> decoded = Scale.sortedSet(Scale.U8).fromBytes(Hex.bytes("0c030103"));

    assertThat(decoded.toString()).contains("[1, 3]");
  }

  @Test
  void array_ofAnotherLength_isRefused() {
    assertThatThrownBy(() -> Scale.array(Scale.U8, 3).toBytes(List.of(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nesting_beyondTheLimit_isMalformed() {
    Codec<List<Object>> nested = nested();
    byte[] bytes = new byte[1000];
    Arrays.fill(bytes, (byte) 4);

    assertThat(nested.fromBytes(bytes).toString()).contains("at most 256 nested values");
    assertThat(nested.fromBytes(new byte[] {4, 4, 4, 0})).isInstanceOf(Decoded.Value.class);
  }

  /** A list of lists of lists and so on. */
  private static Codec<List<Object>> nested() {
    Codec<Object> inner =
        Scale.deferred("a::b::Nested", () -> Scale.mapped(nested(), list -> list, _ -> List.of()));
    return Scale.list(inner);
  }

  @Test
  void randomValues_roundTrip_andNoRandomBytesBreakTheReader() {
    Codec<List<Option<Result<String, U256>>>> codec =
        Scale.list(Scale.option(Scale.result(Scale.STRING, Scale.U256)));

    Seeds.forEach(
        300,
        random -> {
          List<Option<Result<String, U256>>> value = draw(random);
          byte[] bytes = codec.toBytes(value);
          assertThat(codec.fromBytes(bytes)).isEqualTo(new Decoded.Value<>(value));
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
          if (codec.fromBytes(bytes)
              instanceof Decoded.Value<List<Option<Result<String, U256>>>>(var other)) {
            assertThat(codec.toBytes(other)).isEqualTo(bytes);
          }
        });
  }

  private static List<Option<Result<String, U256>>> draw(RandomGenerator random) {
    List<Option<Result<String, U256>>> value = new ArrayList<>();
    for (int i = random.nextInt(10); i > 0; i--) {
      U256 number =
          new U256(
              U128.of(random.nextLong(), random.nextLong()),
              U128.of(random.nextLong(), random.nextLong()));
      value.add(
          switch (random.nextInt(3)) {
            case 0 -> Option.none();
            case 1 -> Option.some(Result.ok("é".repeat(random.nextInt(40))));
            default -> Option.some(Result.err(number));
          });
    }
    return value;
  }
}
