package io.decentralml.pallets.timestamp;

import io.decentralml.frame.system.MeasuredCost;

/** What was measured. Written by {@code quality/weights/run}; not to be edited. */
final class TimestampCosts {
  static final MeasuredCost SET = new MeasuredCost(640_000_000, 3, 3);

  private TimestampCosts() {}
}
