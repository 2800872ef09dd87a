package io.decentralml.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TransferProgressTest {
  private static final long SECOND = 1_000_000_000L;

  private final StringWriter shown = new StringWriter();
  private long now;
  private final TransferProgress progress =
      new TransferProgress(new PrintWriter(shown), "weights", () -> now);

  @Test
  void reached_quickTransfer_showsNothing() {
    progress.started(1000, 0);
    now = SECOND / 2;
    progress.reached(500);
    progress.reached(1000);

    assertThat(shown.toString()).isEmpty();
  }

  @Test
  void reached_resumedTransfer_countsTheSpeedOfWhatWasMoved() {
    progress.started(40_000_000, 10_000_000);
    now = 2 * SECOND;
    progress.reached(20_000_000);

    assertThat(shown.toString())
        .endsWith("weights [###############---------------] 50 % of 40.0 MB, 5.0 MB/s, 4 s left");
  }

  @Test
  void reached_end_clearsTheBar() {
    progress.started(40_000_000, 0);
    now = 2 * SECOND;
    progress.reached(20_000_000);
    progress.reached(40_000_000);

    assertThat(shown.toString()).endsWith("\r\u001b[K");
  }

  @Test
  void reached_lengthUnknown_showsWhatCame() {
    progress.started(-1, 0);
    now = 2 * SECOND;
    progress.reached(3_000_000);

    assertThat(shown.toString()).endsWith("weights 3.0 MB, 1.5 MB/s");
  }

  @Test
  void retrying_failure_saysWhyAndWhenItGoesOn() {
    progress.retrying(new IOException("it broke off."), Duration.ofMillis(1500));

    assertThat(shown.toString().strip()).isEqualTo("it broke off. Trying again in 1.5 s.");
  }
}
