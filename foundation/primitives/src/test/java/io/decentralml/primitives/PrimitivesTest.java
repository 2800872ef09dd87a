package io.decentralml.primitives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Decoded;
import io.decentralml.scale.Option;
import io.decentralml.scale.TypeShape;
import io.decentralml.scale.U128;
import io.decentralml.testkit.Hex;
import io.decentralml.testkit.Seeds;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrimitivesTest {
  private static final AccountId ALICE =
      AccountId.of(Hex.bytes("d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d"));

  private static <T> void assertWritten(Codec<T> codec, T value, String hex) {
    byte[] bytes = Hex.bytes(hex);
    assertThat(Hex.text(codec.toBytes(value))).isEqualTo(Hex.text(bytes));
    assertThat(codec.fromBytes(bytes)).isEqualTo(new Decoded.Value<>(value));
    for (int length = 0; length < bytes.length; length++) {
      assertThat(codec.fromBytes(Arrays.copyOf(bytes, length)))
          .isInstanceOf(Decoded.Malformed.class);
    }
    assertThat(codec.fromBytes(Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(Decoded.Malformed.class);
  }

  @Test
  void values_areWrittenAsClientsWriteThem() {
    assertWritten(WeightCodec.CODEC, new Weight(1_000_000, 65535), "02093d00" + "feff0300");
    assertWritten(BalanceCodec.CODEC, Balance.of(500), "f4010000000000000000000000000000");
    assertWritten(
        MultiAddress.CODEC, MultiAddress.of(ALICE), "00" + Hex.text(ALICE.bytes().toArray()));
    assertWritten(MultiAddress.CODEC, new MultiAddress.Index(64), "010101");
    assertWritten(
        MultiSignatureCodec.CODEC,
        new MultiSignature.Sr25519(repeated(1, 64)),
        "01" + "01".repeat(64));
    assertWritten(DigestItemCodec.CODEC, new DigestItem.RuntimeEnvironmentUpdated(), "08");
    assertWritten(
        DigestItemCodec.CODEC,
        new DigestItem.PreRuntime(Bytes.utf8("aura"), Bytes.wrap(Hex.bytes("0100000000000000"))),
        "06617572612001" + "00".repeat(7));
    assertWritten(
        OpaqueExtrinsicCodec.CODEC, new OpaqueExtrinsic(Bytes.wrap(Hex.bytes("0403"))), "080403");
  }

  @Test
  void header_numberIsCompact() {
    Header header =
        new Header(
            Hash256.of(repeated(1, 32)),
            BlockNumber.of(64),
            Hash256.of(repeated(2, 32)),
            Hash256.of(repeated(3, 32)),
            Digest.EMPTY.plus(new DigestItem.Other(Bytes.EMPTY)));

    String hex = "01".repeat(32) + "0101" + "02".repeat(32) + "03".repeat(32) + "040000";

    assertWritten(HeaderCodec.CODEC, header, hex);
    assertWritten(
        BlockCodec.CODEC,
        new Block(header, List.of(new OpaqueExtrinsic(Bytes.wrap(new byte[] {9})))),
        hex + "04" + "0409");
  }

  @Test
  void runtimeVersion_isWrittenInOrder() {
    RuntimeVersion version =
        new RuntimeVersion(
            "a",
            "b",
            1,
            2,
            3,
            new ApiVersions(List.of(new ApiVersion(repeated(7, 8), 4))),
            5,
            (byte) 1);

    assertWritten(
        RuntimeVersionCodec.CODEC,
        version,
        "0461"
            + "0462"
            + "01000000"
            + "02000000"
            + "03000000"
            + "04"
            + "07".repeat(8)
            + "04000000"
            + "05000000"
            + "01");
  }

  @Test
  void multiAddress_shape_hasTheParametersClientsLookFor() {
    TypeShape.Variant shape = (TypeShape.Variant) MultiAddress.CODEC.shape();

    assertThat(shape.parameters().stream().map(TypeShape.Parameter::name))
        .containsExactly("AccountId", "AccountIndex");
    assertThat(shape.cases().stream().map(TypeShape.Case::name))
        .containsExactly("Id", "Index", "Raw", "Address32", "Address20");
  }

  /** Vectors of Substrate's own tests of {@code Era} and of a signed payload. */
  @Test
  void era_isWrittenAsSubstrateDoes() {
    assertWritten(Era.CODEC, Era.immortal(), "00");
    assertWritten(Era.CODEC, new Era.Mortal(64, 42), "a502");
    assertWritten(Era.CODEC, new Era.Mortal(32768, 20000), "4e9c");
    assertThat(Era.mortal(64, BlockNumber.of(42))).isEqualTo(new Era.Mortal(64, 42));
    assertThat(Era.mortal(32768, BlockNumber.of(20000))).isEqualTo(new Era.Mortal(32768, 20000));
    assertThat(Era.mortal(200, BlockNumber.of(1400))).isEqualTo(new Era.Mortal(256, 120));
    assertThat(Era.mortal(1_000_000, BlockNumber.of(65_537)).birth(BlockNumber.of(70_000)))
        .isEqualTo(BlockNumber.of(65_536));
  }

  @Test
  void era_birthAndDeath_frameTheCurrentBlock() {
    Era era = new Era.Mortal(4, 3);

    assertThat(era.birth(BlockNumber.of(10))).isEqualTo(BlockNumber.of(7));
    assertThat(era.death(BlockNumber.of(10))).isEqualTo(BlockNumber.of(11));
    assertThat(era.birth(BlockNumber.of(1))).isEqualTo(BlockNumber.of(3));
    assertThat(Era.immortal().death(BlockNumber.of(9))).isEqualTo(BlockNumber.of(-1));
  }

  @Test
  void era_everyTwoBytes_decodeToWhatEncodesTheSame() {
    for (int encoded = 0; encoded < 0x10000; encoded++) {
      byte[] bytes = {(byte) encoded, (byte) (encoded >> 8)};
      if (Era.CODEC.fromBytes(bytes) instanceof Decoded.Value<Era>(Era era)) {
        assertThat(Era.CODEC.toBytes(era)).isEqualTo(bytes);
      }
    }
    assertThat(Era.CODEC.fromBytes(new byte[] {1, 7})).isInstanceOf(Decoded.Malformed.class);
  }

  @Test
  void balance_outOfRange_isAValue() {
    assertThat(Balance.MAX.plus(Balance.of(1))).isEqualTo(Option.none());
    assertThat(Balance.ZERO.minus(Balance.of(1))).isEqualTo(Option.none());
    assertThat(Balance.MAX.times(2)).isEqualTo(Option.none());
    assertThat(Balance.MAX.saturatingPlus(Balance.of(1))).isEqualTo(Balance.MAX);
    assertThat(Balance.ZERO.saturatingMinus(Balance.of(1))).isEqualTo(Balance.ZERO);
    assertThat(Balance.of(7).dividedBy(2)).isEqualTo(Option.some(Balance.of(3)));
    assertThat(Balance.of(7).dividedBy(0)).isEqualTo(Option.none());
    assertThat(Balance.of(U128.MAX)).hasToString("340282366920938463463374607431768211455");
  }

  @Test
  void weight_outOfRange_isAValueOrSaturates() {
    Weight one = new Weight(1, 1);

    assertThat(Weight.MAX.plus(one)).isEqualTo(Option.none());
    assertThat(Weight.ZERO.minus(one)).isEqualTo(Option.none());
    assertThat(new Weight(3, 5).minus(one)).isEqualTo(Option.some(new Weight(2, 4)));
    assertThat(Weight.MAX.saturatingPlus(one)).isEqualTo(Weight.MAX);
    assertThat(new Weight(1L << 62, 2).saturatingTimes(4)).isEqualTo(new Weight(-1, 8));
    assertThat(new Weight(0, 2).fitsIn(one)).isFalse();
  }

  @Test
  void numbers_areUnsigned() {
    assertThat(BlockNumber.of(-1).isAfter(BlockNumber.of(1))).isTrue();
    assertThat(BlockNumber.of(-1).next()).isEqualTo(Option.none());
    assertThat(BlockNumber.of(-1)).hasToString("4294967295");
    assertThat(BlockNumber.of(-1).saturatingPlus(1)).isEqualTo(BlockNumber.of(-1));
    assertThat(Moment.of(-1).saturatingPlus(1)).isEqualTo(Moment.of(-1));
  }

  @Test
  void accountId_ordersByUnsignedBytesAndKnowsItsLength() {
    assertThat(AccountId.of(repeated(0x80, 32))).isGreaterThan(AccountId.of(repeated(0x7f, 32)));
    assertThat(AccountId.from(repeated(1, 31))).isEqualTo(Option.none());
    assertThatThrownBy(() -> AccountId.of(repeated(1, 33)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void header_randomBytes_decodeOrAreMalformed() {
    Seeds.forEach(
        200,
        random -> {
          byte[] bytes = new byte[random.nextInt(200)];
          random.nextBytes(bytes);
          if (HeaderCodec.CODEC.fromBytes(bytes) instanceof Decoded.Value<Header>(Header header)) {
            assertThat(HeaderCodec.CODEC.toBytes(header)).isEqualTo(bytes);
          }
        });
  }

  private static Bytes repeated(int value, int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return Bytes.wrap(bytes);
  }
}
