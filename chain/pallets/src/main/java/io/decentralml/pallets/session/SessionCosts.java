package io.decentralml.pallets.session;

import io.decentralml.frame.system.MeasuredCost;

/** What was measured. Written by {@code quality/weights/run}; not to be edited. */
final class SessionCosts {
  static final MeasuredCost PURGE_KEYS = new MeasuredCost(350_000_000, 1, 3);
  static final MeasuredCost ROTATION = new MeasuredCost(830_000_000, 7, 4);
  static final MeasuredCost ROTATION_EACH = new MeasuredCost(120_000_000, 2, 1);
  static final MeasuredCost SET_KEYS = new MeasuredCost(340_000_000, 3, 3);

  private SessionCosts() {}
}
