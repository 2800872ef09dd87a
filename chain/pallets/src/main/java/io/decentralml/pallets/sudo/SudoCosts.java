package io.decentralml.pallets.sudo;

import io.decentralml.frame.system.MeasuredCost;

/** What was measured. Written by {@code quality/weights/run}; not to be edited. */
final class SudoCosts {
  static final MeasuredCost REMOVE_KEY = new MeasuredCost(370_000_000, 1, 1);
  static final MeasuredCost SET_KEY = new MeasuredCost(180_000_000, 1, 1);
  static final MeasuredCost SUDO = new MeasuredCost(440_000_000, 1, 0);
  static final MeasuredCost SUDO_AS = new MeasuredCost(230_000_000, 1, 0);

  private SudoCosts() {}
}
