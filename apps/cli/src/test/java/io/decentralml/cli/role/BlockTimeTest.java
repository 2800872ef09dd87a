package io.decentralml.cli.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.primitives.BlockNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockTimeTest {
  @ParameterizedTest
  @CsvSource({
    "10, within about 6 seconds",
    "28, within about 114 seconds",
    "29, within about 2 minutes",
    "1208, within about 119 minutes",
    "1209, within about 2 hours",
    "28808, within about 47 hours",
    "28809, within about 2 days"
  })
  void until_blocks_areWords(int last, String words) {
    assertThat(BlockTime.until(BlockNumber.of(last), BlockNumber.of(10)))
        .isEqualTo("by block " + last + " (" + words + ")");
  }
}
