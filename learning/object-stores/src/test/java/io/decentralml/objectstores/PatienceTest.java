package io.decentralml.objectstores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.assets.StoreUnreachableException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PatienceTest {
  @Test
  void get_silentService_isGivenUp() {
    Patience patience = new Patience("s3://assets", Duration.ofMillis(50));
    CountDownLatch never = new CountDownLatch(1);

    assertThatThrownBy(() -> patience.run(() -> hang(never), 0))
        .isInstanceOf(StoreUnreachableException.class)
        .hasMessageContaining("s3://assets")
        .hasMessageContaining("no answer");
    never.countDown();
    assertThat(patience.end()).isTrue();
  }

  @Test
  void get_workFails_throwsWhatItThrew() throws IOException {
    Patience patience = new Patience("s3://assets");

    assertThat(patience.get(() -> 7, 0)).isEqualTo(7);
    assertThatThrownBy(() ->
            patience.run(
                () -> {
                  throw new FileNotFoundException("gone");
                },
                0))
        .isInstanceOf(FileNotFoundException.class);
  }

  /** As native code does, it takes no notice of an interrupt. */
  private static void hang(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      Thread.onSpinWait();
    }
  }
}
