package io.decentralml.node.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.runtimeapi.InvalidTransaction;
import io.decentralml.runtimeapi.TransactionValidity;
import io.decentralml.runtimeapi.UnknownTransaction;
import io.decentralml.runtimeapi.ValidTransaction;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Decoded;
import io.decentralml.testkit.Hex;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransactionValidityTest {
  /** Priority 2, requires [01], provides [02 03, 04], longevity 64, propagate. */
  private static final byte[] VALID =
      Hex.bytes("00 0200000000000000 04 0401 08 080203 0404 4000000000000000 01");

  @Test
  void codec_valid_readsAllFieldsAndWritesThemAgain() {
    TransactionValidity validity =
        new TransactionValidity.Valid(
            new ValidTransaction(
                2,
                List.of(Bytes.wrap(Hex.bytes("01"))),
                List.of(Bytes.wrap(Hex.bytes("0203")), Bytes.wrap(Hex.bytes("04"))),
                64,
                true));
    assertThat(read(VALID)).isEqualTo(new Decoded.Value<>(validity));
    assertThat(TransactionValidity.CODEC.toBytes(validity)).isEqualTo(VALID);
  }

  @Test
  void codec_refusals_areThoseOfSubstrate() {
    assertReads("010003", TransactionValidity.invalid(new InvalidTransaction.Stale()));
    assertReads("010007ff", TransactionValidity.invalid(new InvalidTransaction.Custom((byte) -1)));
    assertReads("01000c", TransactionValidity.invalid(new InvalidTransaction.UnknownOrigin()));
    assertReads("010100", TransactionValidity.unknown(new UnknownTransaction.CannotLookup()));
    assertReads(
        "01010280", TransactionValidity.unknown(new UnknownTransaction.Custom((byte) 0x80)));
  }

  @Test
  void codec_truncatedOrTrailing_isMalformed() {
    for (int length = 0; length < VALID.length; length++) {
      assertThat(read(Arrays.copyOf(VALID, length))).isInstanceOf(Decoded.Malformed.class);
    }
    assertThat(read(Arrays.copyOf(VALID, VALID.length + 1))).isInstanceOf(Decoded.Malformed.class);
    assertThat(read(Hex.bytes("01000d"))).isInstanceOf(Decoded.Malformed.class);
  }

  private static void assertReads(String hex, TransactionValidity expected) {
    assertThat(read(Hex.bytes(hex))).isEqualTo(new Decoded.Value<>(expected));
    assertThat(TransactionValidity.CODEC.toBytes(expected)).isEqualTo(Hex.bytes(hex));
  }

  private static Decoded<TransactionValidity> read(byte[] bytes) {
    return TransactionValidity.CODEC.fromBytes(bytes);
  }
}
