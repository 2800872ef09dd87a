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
  /** 8192 ready transactions of 20 MiB, and a tenth of that for the future ones. */
  public static PoolLimits standard() {
    return new PoolLimits(8192, 20L << 20, 819, 2L << 20);
  }
}
