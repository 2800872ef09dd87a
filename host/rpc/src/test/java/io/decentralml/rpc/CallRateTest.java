package io.decentralml.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class CallRateTest {
  private long now = Long.MAX_VALUE - 5;

  @Test
  void take_burstThenSteady_waitsALittleAndRefusesWhatIsMuchTooEarly() {
    CallRate rate = new CallRate(600, () -> now);

    for (int i = 0; i < 600; i++) {
      assertThat(rate.take()).isZero();
    }
    for (int i = 1; i <= 5; i++) {
      assertThat(rate.take()).isEqualTo(Duration.ofMillis(100L * i).toNanos());
    }
    assertThat(rate.take()).isNegative();
    now += Duration.ofSeconds(1).toNanos();
    assertThat(rate.take()).isZero();
    now += Duration.ofMinutes(5).toNanos();
    for (int i = 0; i < 600; i++) {
      assertThat(rate.take()).isZero();
    }
  }

  @Test
  void take_withoutALimit_neverWaits() {
    CallRate rate = new CallRate(0, () -> now);
    for (int i = 0; i < 10_000; i++) {
      assertThat(rate.take()).isZero();
    }
  }
}
