package io.decentralml.rpc;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How often one connection may call: a bucket of as many calls as a minute allows, which fills up
 * again evenly. A call that comes a little early waits, one that comes much too early is refused.
 * Thread-safe.
 *
 * <p>Source: Polkadot SDK, {@code sc-rpc-server}, module {@code middleware}.
 */
final class CallRate {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  /** What ten attempts with a pause of at most 50 ms make up. */
  private static final long LONGEST_WAIT = Duration.ofMillis(500).toNanos();

  private final long interval;
  private final long capacity;
  private final LongSupplier nanos;
  private long full;

  /**
   * A full bucket.
   *
   * @param callsPerMinute 0 for no limit
   * @param nanos a clock
   */
  CallRate(int callsPerMinute, LongSupplier nanos) {
    this.interval = callsPerMinute == 0 ? 0 : MINUTE / callsPerMinute;
    this.capacity = MINUTE;
    this.nanos = nanos;
    this.full = nanos.getAsLong();
  }

  /** For a connection under {@code limits}. */
  static CallRate of(RpcLimits limits) {
    return new CallRate(limits.maxCallsPerMinute(), System::nanoTime);
  }

  /**
   * Counts a call, after a short wait if it must be.
   *
   * @throws RpcException if the connection has called too often
   */
  void count() throws RpcException {
    long wait = take();
    if (wait < 0) {
      throw new RpcException(RpcError.RATE_EXCEEDED);
    }
    if (wait > 0) {
      try {
        Thread.sleep(Duration.ofNanos(wait));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The nanoseconds to wait, or a negative number if it would be too many. */
  synchronized long take() {
    if (interval == 0) {
      return 0;
    }
    long now = nanos.getAsLong();
    long next = (full - now < 0 ? now : full) + interval;
    long wait = next - now - capacity;
    if (wait > LONGEST_WAIT) {
      return -1;
    }
    full = next;
    return Math.max(0, wait);
  }
}
