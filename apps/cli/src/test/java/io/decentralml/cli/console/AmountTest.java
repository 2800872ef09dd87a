package io.decentralml.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.TypeConversionException;

class AmountTest {
  private final Amount amount = new Amount();

  @ParameterizedTest
  @CsvSource({
    "1.5 DML, 1500000000000000000",
    "1.5, 1500000000000000000",
    "1.5DML, 1500000000000000000",
    "0, 0",
    "10_000, 10000000000000000000000",
    "0.000000000000000001, 1",
    "1500plancks, 1500",
    "1 planck, 1",
    "340282366920938463463374607431768211455plancks, 340282366920938463463374607431768211455"
  })
  void convert_amount_isInPlancks(String text, String plancks) {
    assertThat(amount.convert(text)).hasToString(plancks);
  }

  @ParameterizedTest
  @CsvSource({
    "abc, is no amount",
    "-1, is no amount",
    "1.5.2, is no amount",
    "1 EUR, EUR",
    "1.5plancks, cannot be divided",
    "0.0000000000000000001, decimals",
    "340282366920938463463374607431768211456plancks, more than a balance"
  })
  void convert_noAmount_saysWhy(String text, String reason) {
    assertThatThrownBy(() -> amount.convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 1.5 DML",
    "10000000, 10000000 DML",
    "0, 0 DML",
    "500plancks, 500 plancks",
    "1plancks, 1 planck",
    "0.000001, 0.000001 DML"
  })
  void text_amount_isReadable(String given, String shown) {
    assertThat(Amount.text(amount.convert(given))).isEqualTo(shown);
  }
}
