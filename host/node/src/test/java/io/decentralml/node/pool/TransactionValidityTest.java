package io.decentralml.node.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.node.InvalidTransaction;
import io.decentralml.node.UnknownTransaction;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleException;
import io.decentralml.testkit.Hex;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransactionValidityTest {
  /** Priority 2, requires [01], provides [02 03, 04], longevity 64, propagate. */
  private static final byte[] VALID =
      Hex.bytes("00 0200000000000000 04 0401 08 080203 0404 4000000000000000 01");

  @Test
  void decode_valid_readsAllFields() {
    assertThat(TransactionValidity.decode(VALID))
        .isEqualTo(
            new TransactionValidity.Valid(
                2,
                List.of(Bytes.wrap(Hex.bytes("01"))),
                List.of(Bytes.wrap(Hex.bytes("0203")), Bytes.wrap(Hex.bytes("04"))),
                64,
                true));
  }

  @Test
  void decode_errors_namesThemAsSubstrateDoes() {
    assertThat(TransactionValidity.decode(Hex.bytes("010003")))
        .isEqualTo(new TransactionValidity.Invalid(new InvalidTransaction(3, 0)));
    assertThat(TransactionValidity.decode(Hex.bytes("010007ff")))
        .isEqualTo(new TransactionValidity.Invalid(new InvalidTransaction(7, 255)));
    assertThat(TransactionValidity.decode(Hex.bytes("010100")))
        .isEqualTo(new TransactionValidity.Unknown(new UnknownTransaction(0, 0)));
    assertThat(new InvalidTransaction(3, 0).description()).isEqualTo("Transaction is outdated");
    assertThat(new InvalidTransaction(7, 255).description()).isEqualTo("Custom error: 255");
  }

  @Test
  void decode_truncatedOrTrailing_isMalformed() {
    for (int length = 0; length < VALID.length; length++) {
      byte[] truncated = Arrays.copyOf(VALID, length);
      assertThatThrownBy(() -> TransactionValidity.decode(truncated))
          .isInstanceOf(ScaleException.class);
    }
    assertThatThrownBy(() -> TransactionValidity.decode(Arrays.copyOf(VALID, VALID.length + 1)))
        .isInstanceOf(ScaleException.class);
  }
}
