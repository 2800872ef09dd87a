package io.decentralml.pallets.validatorset;

import io.decentralml.frame.system.MeasuredCost;

/** What was measured. Written by {@code quality/weights/run}; not to be edited. */
final class ValidatorSetCosts {
  static final MeasuredCost ADD_VALIDATOR = new MeasuredCost(130_000_000, 2, 1);
  static final MeasuredCost REMOVE_VALIDATOR = new MeasuredCost(25_000_000, 1, 1);

  private ValidatorSetCosts() {}
}
