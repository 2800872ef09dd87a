package io.decentralml.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.runtimeapi.InvalidTransaction;
import io.decentralml.runtimeapi.UnknownTransaction;
import org.junit.jupiter.api.Test;

class ValidityTextsTest {
  @Test
  void of_reasons_areTheTextsOfSubstrate() {
    assertThat(ValidityTexts.of(new InvalidTransaction.Stale()))
        .isEqualTo("Transaction is outdated");
    assertThat(ValidityTexts.of(new UnknownTransaction.CannotLookup()))
        .isEqualTo("Could not lookup information required to validate the transaction");
  }

  @Test
  void of_reasonsOfTheRuntimesOwn_showTheirCodeUnsigned() {
    assertThat(ValidityTexts.of(new InvalidTransaction.Custom((byte) 255)))
        .isEqualTo("Custom error: 255");
    assertThat(ValidityTexts.of(new UnknownTransaction.Custom((byte) 128)))
        .isEqualTo("Unknown custom error: 128");
  }
}
