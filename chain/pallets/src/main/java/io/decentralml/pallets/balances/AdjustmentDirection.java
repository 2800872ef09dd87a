package io.decentralml.pallets.balances;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** Whether an amount is added or taken away. */
@ScaleType("pallet_balances::types::AdjustmentDirection")
public enum AdjustmentDirection {
  /** Increase the amount. */
  @ScaleCase(index = 0, name = "Increase")
  INCREASE,

  /** Decrease the amount. */
  @ScaleCase(index = 1, name = "Decrease")
  DECREASE
}
