package io.decentralml.runtime;

import io.decentralml.frame.system.MeasuredCost;

/** What was measured. Written by {@code quality/weights/run}; not to be edited. */
final class BlockCosts {
  static final MeasuredCost BLOCK = new MeasuredCost(1_900_000_000, 0, 0);
  static final MeasuredCost EXTRINSIC = new MeasuredCost(1_100_000_000, 0, 0);

  private BlockCosts() {}
}
