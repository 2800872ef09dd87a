package io.decentralml.assets.ipfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.assets.StoreUnreachableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StallGuardTest {
  @Test
  void read_sourceGoesSilent_isUnreachable() throws IOException {
    try (StallGuard guard = new StallGuard(new Silent(), "the place", Duration.ofMillis(40))) {
      assertThatThrownBy(guard::read)
          .isInstanceOf(StoreUnreachableException.class)
          .hasMessageContaining("the place")
          .hasMessageContaining("no byte came");
    }
  }

  @Test
  void read_sourceSpeaks_passesItOn() throws IOException {
    InputStream source = new ByteArrayInputStream(new byte[] {1, (byte) 0xff});
    try (StallGuard guard = new StallGuard(source, "the place", Duration.ofSeconds(60))) {
      assertThat(guard.read()).isEqualTo(1);
      assertThat(guard.read()).isEqualTo(0xff);
      assertThat(guard.read()).isEqualTo(-1);
    }
  }

  /** Gives nothing until it is closed, as a connection whose other end has gone. */
  private static final class Silent extends InputStream {
    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        closed.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      throw new IOException("closed");
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }
}
