package io.decentralml.primitives;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Decoded;
import io.decentralml.scale.Scale;
import io.decentralml.testkit.Fuzz;
import io.decentralml.testkit.Mutator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Broken SCALE: refused as a value, and what is accepted is written again as it was read. */
@Timeout(60)
class CodecFuzzTest {
  private static final Hash256 HASH = Hash256.of(new byte[32]);
  private static final Header HEADER =
      new Header(
          HASH,
          BlockNumber.of(70_000),
          HASH,
          HASH,
          new Digest(
              List.of(
                  new DigestItem.PreRuntime(Bytes.utf8("aura"), Bytes.wrap(new byte[8])),
                  new DigestItem.Seal(Bytes.utf8("aura"), Bytes.wrap(new byte[64])))));

  private record Sample<T>(Codec<T> codec, T value) {
    byte[] bytes() {
      return codec.toBytes(value);
    }

    boolean takes(byte[] input) {
      if (codec.fromBytes(input) instanceof Decoded.Value<T>(T read)) {
        assertThat(codec.toBytes(read)).isEqualTo(input);
        return true;
      }
      return false;
    }
  }

  private static final List<Sample<?>> SAMPLES =
      List.of(
          new Sample<>(HeaderCodec.CODEC, HEADER),
          new Sample<>(
              BlockCodec.CODEC,
              new Block(HEADER, List.of(new OpaqueExtrinsic(Bytes.utf8("an extrinsic"))))),
          new Sample<>(
              RuntimeVersionCodec.CODEC,
              new RuntimeVersion(
                  "a",
                  "b",
                  1,
                  2,
                  3,
                  new ApiVersions(List.of(new ApiVersion(Bytes.wrap(new byte[8]), 1))),
                  1,
                  (byte) 1)),
          new Sample<>(MultiAddressCodec.CODEC, new MultiAddress.Raw(Bytes.utf8("raw"))),
          new Sample<>(
              Scale.list(OpaqueExtrinsicCodec.CODEC),
              List.of(new OpaqueExtrinsic(Bytes.EMPTY), new OpaqueExtrinsic(Bytes.utf8("x")))),
          new Sample<>(Scale.list(Scale.list(Scale.STRING)), List.of(List.of("a", "é"))));

  /** The first byte of an input chooses the codec. */
  private static byte[] choosing(int sample, byte[] bytes) {
    byte[] whole = new byte[bytes.length + 1];
    whole[0] = (byte) sample;
    System.arraycopy(bytes, 0, whole, 1, bytes.length);
    return whole;
  }

  @Test
  void fromBytes_brokenInput_isAValueOrMalformed() {
    List<byte[]> corpus = new ArrayList<>();
    for (int i = 0; i < SAMPLES.size(); i++) {
      corpus.add(choosing(i, SAMPLES.get(i).bytes()));
    }

    Fuzz.Outcome outcome =
        Fuzz.run(
            450_000,
            Mutator.ofBytes(corpus),
            input ->
                input.length > 0
                    && SAMPLES
                        .get(Byte.toUnsignedInt(input[0]) % SAMPLES.size())
                        .takes(Arrays.copyOfRange(input, 1, input.length)));

    assertThat(outcome.accepted()).isBetween(1L, outcome.inputs() - 1);
  }
}
