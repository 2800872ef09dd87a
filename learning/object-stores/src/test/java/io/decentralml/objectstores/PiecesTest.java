package io.decentralml.objectstores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {
  private static final long TEBIBYTE = 1L << 40;

  @ParameterizedTest
  @ValueSource(longs = {9 << 20, 1L << 30, 100L << 30, 5 * TEBIBYTE})
  void written_anyLength_keepsWithinTheServicesLimits(long length) {
    int piece = Pieces.written(length);

    assertThat(piece).isGreaterThanOrEqualTo(5 << 20);
    assertThat(Math.ceilDiv(length, piece)).isLessThanOrEqualTo(10_000);
  }

  @Test
  void written_moreThanAnyServiceTakes_isRefused() {
    assertThatThrownBy(() -> Pieces.written(20 * TEBIBYTE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
