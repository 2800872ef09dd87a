package io.decentralml.node.pool;

/**
 * How much a pool holds.
 *
 * @param readyCount most transactions that could go into the next block
 * @param readyBytes their greatest total length
 * @param futureCount most transactions that wait for others
 * @param futureBytes their greatest total length
 */
public record PoolLimits(int readyCount, long readyBytes, int futureCount, long futureBytes) {
  /** What holds {@code count} ready transactions of {@code bytes} in all. */
  public static PoolLimits of(int count, long bytes) {
    return new PoolLimits(count, bytes, Math.max(1, count / 10), Math.max(1, bytes / 10));
  }

  /** 8192 ready transactions of 20 MiB, and a tenth of that for the future ones. */
  public static PoolLimits standard() {
    return of(8192, 20L << 20);
  }
}
