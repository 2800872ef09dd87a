package io.decentralml.node.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealingModeTest {
  @Test
  void parse_knownWords_givesTheMode() {
    assertThat(SealingMode.parse("instant")).isEqualTo(new SealingMode.Instant());
    assertThat(SealingMode.parse("manual")).isEqualTo(new SealingMode.Manual());
    assertThat(SealingMode.parse("interval=250"))
        .isEqualTo(new SealingMode.Interval(Duration.ofMillis(250)));
  }

  @Test
  void parse_anythingElse_saysWhatIsAllowed() {
    for (String text : List.of("", "Instant", "interval", "interval=0", "interval=-5")) {
      assertThatThrownBy(() -> SealingMode.parse(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("interval=MILLISECONDS");
    }
  }
}
