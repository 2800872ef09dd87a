package io.decentralml.pallets.balances;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** What a {@link BalanceLock} forbids. */
@ScaleType("pallet_balances::types::Reasons")
public enum Reasons {
  /** Paying fees. */
  @ScaleCase(index = 0, name = "Fee")
  FEE,

  /** Anything but paying fees. */
  @ScaleCase(index = 1, name = "Misc")
  MISC,

  /** Anything. */
  @ScaleCase(index = 2, name = "All")
  ALL
}
