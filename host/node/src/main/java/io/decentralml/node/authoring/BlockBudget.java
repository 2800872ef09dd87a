package io.decentralml.node.authoring;

import java.time.Duration;

/**
 * How much goes into one block of this node, besides what the runtime allows.
 *
 * @param time spent on transactions; then the block is closed
 * @param bytes of extrinsics
 */
public record BlockBudget(Duration time, int bytes) {
  /** Half a second, 4 MiB. */
  public static BlockBudget standard() {
    return new BlockBudget(Duration.ofMillis(500), 4 << 20);
  }
}
