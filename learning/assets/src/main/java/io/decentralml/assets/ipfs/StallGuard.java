package io.decentralml.assets.ipfs;

import io.decentralml.assets.StoreUnreachableException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * A stream that fails when a read waits too long: a virtual thread looks after it, and closes the
 * source under a read that has waited longer. One reader.
 */
final class StallGuard extends FilterInputStream {
  private static final long IDLE = Long.MIN_VALUE;

  private final String place;
  private final Duration patience;
  private final Thread watch;
  private volatile long readingSince = IDLE;
  private volatile boolean stalled;

  StallGuard(InputStream source, String place, Duration patience) {
    super(source);
    this.place = place;
    this.patience = patience;
    this.watch = Thread.ofVirtual().name("stall-guard").start(this::watch);
  }

  private void watch() {
    try {
      while (!stalled) {
        Thread.sleep(patience.dividedBy(4));
        long since = readingSince;
        if (since != IDLE && System.nanoTime() - since > patience.toNanos()) {
          stalled = true;
          in.close();
        }
      }
    } catch (InterruptedException | IOException _) {
      // Closed by its owner, or gone already: nothing is left to guard.
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    readingSince = System.nanoTime();
    try {
      int read = super.read(target, offset, length);
      if (read < 0 && stalled) {
        throw stall();
      }
      return read;
    } catch (IOException e) {
      throw stalled ? stall() : e;
    } finally {
      readingSince = IDLE;
    }
  }

  private StoreUnreachableException stall() {
    return new StoreUnreachableException(
        place, "no byte came for " + patience.toSeconds() + " seconds");
  }

  @Override
  public void close() throws IOException {
    watch.interrupt();
    super.close();
  }
}
