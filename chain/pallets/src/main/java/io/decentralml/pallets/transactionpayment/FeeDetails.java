package io.decentralml.pallets.transactionpayment;

import io.decentralml.primitives.Balance;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleType;

/**
 * What a transaction pays, in parts.
 *
 * @param inclusionFee none if the transaction pays no fee
 * @param tip what the signer adds to go first
 */
@ScaleType(value = "pallet_transaction_payment::types::FeeDetails", parameters = "Balance")
public record FeeDetails(Option<InclusionFee> inclusionFee, Balance tip) {
  /** Nothing to pay. */
  public static final FeeDetails NONE = new FeeDetails(Option.none(), Balance.ZERO);

  /** All parts together. */
  public Balance total() {
    return inclusionFee instanceof Option.Some<InclusionFee>(InclusionFee fee)
        ? fee.total().saturatingPlus(tip)
        : tip;
  }
}
