package io.decentralml.pallets.transactionpayment;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** Which layout the pallet's storage has. */
@ScaleType("pallet_transaction_payment::Releases")
enum Releases {
  /** The first. */
  @ScaleCase(index = 0, name = "V1Ancient")
  V1_ANCIENT,

  /** The multiplier is unsigned. */
  @ScaleCase(index = 1, name = "V2")
  V2
}
