package io.decentralml.pallets.balances;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** Where reserved balance arrives that moves to another account. */
@ScaleType("frame_support::traits::tokens::misc::BalanceStatus")
public enum BalanceStatus {
  /** In the free balance. */
  @ScaleCase(index = 0, name = "Free")
  FREE,

  /** In the reserved balance. */
  @ScaleCase(index = 1, name = "Reserved")
  RESERVED
}
