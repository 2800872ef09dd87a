package io.decentralml.node.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.testkit.Hex;
import org.junit.jupiter.api.Test;

class InclusionTest {
  @Test
  void decode_appliedExtrinsic_isIncludedWhateverItsCallCameTo() {
    assertThat(decode("0000")).isEqualTo(Inclusion.INCLUDED);
    assertThat(decode("00010305000000000000")).isEqualTo(Inclusion.INCLUDED);
  }

  @Test
  void decode_refusedExtrinsic_saysWhetherItMayComeBack() {
    assertThat(decode("010006")).isEqualTo(Inclusion.EXHAUSTS_RESOURCES);
    assertThat(decode("010002")).isEqualTo(Inclusion.TOO_EARLY);
    assertThat(decode("010003")).isEqualTo(Inclusion.INVALID);
    assertThat(decode("010007ff")).isEqualTo(Inclusion.INVALID);
    assertThat(decode("010100")).isEqualTo(Inclusion.INVALID);
  }

  @Test
  void decode_nonsense_isInvalid() {
    assertThat(decode("")).isEqualTo(Inclusion.INVALID);
    assertThat(decode("01")).isEqualTo(Inclusion.INVALID);
    assertThat(decode("0100ff")).isEqualTo(Inclusion.INVALID);
  }

  private static Inclusion decode(String answer) {
    return Inclusion.decode(Hex.bytes(answer));
  }
}
