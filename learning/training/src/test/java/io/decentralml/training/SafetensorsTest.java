package io.decentralml.training;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.testkit.Hex;
import io.decentralml.testkit.Seeds;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsTest {
  private static final Weights WEIGHTS =
      Weights.of(
          List.of(
              TensorSpec.of("layer1.bias", 3),
              TensorSpec.of("layer1.weight", 2, 3),
              TensorSpec.of("layer2.bias", 1)),
          new float[] {1, 2, 3, 1, -2, 3.5f, 0, 1e-40f, -1e30f, 0.5f});

  /** Written by {@code safetensors.numpy.save} of the Python library, version 0.8. */
  private static final byte[] PYTHON_FILE =
      Hex.bytes(
          """
          c8000000000000007b226c61796572312e62696173223a7b226474797065223a22463332222c22736861
          7065223a5b335d2c22646174615f6f666673657473223a5b302c31325d7d2c226c61796572312e776569
          676874223a7b226474797065223a22463332222c227368617065223a5b322c335d2c22646174615f6f66
          6673657473223a5b31322c33365d7d2c226c61796572322e62696173223a7b226474797065223a224633
          32222c227368617065223a5b315d2c22646174615f6f666673657473223a5b33362c34305d7d7d200000
          803f00000040000040400000803f000000c00000604000000000c2160100caf249f10000003f
          """);

  @Test
  void encode_isWhatThePythonLibraryWrites() {
    assertThat(Safetensors.encode(WEIGHTS)).isEqualTo(PYTHON_FILE);
  }

  @Test
  void decode_pythonFile_givesTheWeights() throws SafetensorsException {
    assertThat(Safetensors.decode(PYTHON_FILE)).isEqualTo(WEIGHTS);
  }

  @Test
  void decode_ofEncoded_roundTrips() {
    Seeds.forEach(
        100,
        random -> {
          List<TensorSpec> layout = new ArrayList<>();
          for (int i = 0; i < random.nextInt(5); i++) {
            layout.add(TensorSpec.of("t" + i, random.nextInt(4), random.nextInt(1, 9)));
          }
          float[] values = new float[layout.stream().mapToInt(TensorSpec::elementCount).sum()];
          for (int i = 0; i < values.length; i++) {
            values[i] = Float.intBitsToFloat(random.nextInt());
          }
          Weights weights = Weights.of(layout, values);
          byte[] file = Safetensors.encode(weights);
          assertThat(Safetensors.encode(Safetensors.decode(file))).isEqualTo(file);
          assertThat(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong() % 8).isZero();
        });
  }

  @Test
  void decode_tensorsInAnotherOrder_areSortedByName() throws SafetensorsException {
    Weights weights =
        Safetensors.decode(
            file(
                "{\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
                    + "\"__metadata__\":{\"format\":\"pt\"},"
                    + "\"a\":{\"shape\":[],\"data_offsets\":[4,8],\"dtype\":\"F32\"}}",
                new byte[] {0, 0, (byte) 0x80, 0x3f, 0, 0, 0, 0x40}));

    assertThat(weights)
        .isEqualTo(
            Weights.of(List.of(TensorSpec.of("a"), TensorSpec.of("b", 1)), new float[] {2, 1}));
  }

  @Test
  void decode_truncatedOrLonger_isRefused() {
    for (int length = 0; length < PYTHON_FILE.length; length++) {
      byte[] truncated = Arrays.copyOf(PYTHON_FILE, length);
      assertThatThrownBy(() -> Safetensors.decode(truncated))
          .isInstanceOf(SafetensorsException.class);
    }
    assertThatThrownBy(() -> Safetensors.decode(Arrays.copyOf(PYTHON_FILE, PYTHON_FILE.length + 4)))
        .hasMessageContaining("describes 40 bytes of data, the file has 44");
  }

  @Test
  void decode_hugeHeaderLength_isRefused() {
    byte[] file = PYTHON_FILE.clone();
    Arrays.fill(file, 0, 8, (byte) 0xff);

    assertThatThrownBy(() -> Safetensors.decode(file))
        .isInstanceOf(SafetensorsException.class)
        .hasMessageContaining("header length 18446744073709551615");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]                                                                | not a JSON object",
        "{\"a\":                                                           | not JSON",
        "{}{}                                                              | not JSON",
        "{\"a\":1}                                                         | only \"F32\"",
        "{\"a\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[0,8]}}  | only \"F32\"",
        "{\"a\":{\"dtype\":\"F32\",\"data_offsets\":[0,8]}}                | no list shape",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2.5],\"data_offsets\":[0,8]}} | not a natural",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}} | not a natural",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0]}}    | two data_offsets",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,0]}}  | does not fill",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}  | does not fill",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}  | leaving a gap",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[65536,65536],\"data_offsets\":[0,8]}} | cannot have",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296],\"data_offsets\":[0,8]}} | overflow",
        "{\"a b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}} | visible ASCII",
      })
  void decode_malformedHeader_saysWhy(String header, String reason) {
    assertThatThrownBy(() -> Safetensors.decode(file(header, new byte[8])))
        .isInstanceOf(SafetensorsException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void decode_overlappingOrRepeatedTensors_isRefused() {
    String first = "\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}";
    String second = "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}";

    assertThatThrownBy(
            () -> Safetensors.decode(file("{" + first + "," + second + "}", new byte[8])))
        .hasMessageContaining("overlapping");
    assertThatThrownBy(() -> Safetensors.decode(file("{" + first + "," + first + "}", new byte[8])))
        .isInstanceOf(SafetensorsException.class)
        .hasMessageContaining("uplicate");
  }

  private static byte[] file(String header, byte[] data) {
    byte[] json = header.strip().getBytes(UTF_8);
    return ByteBuffer.allocate(8 + json.length + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(json.length)
        .put(json)
        .put(data)
        .array();
  }
}
