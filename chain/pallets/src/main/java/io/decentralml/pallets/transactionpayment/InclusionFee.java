package io.decentralml.pallets.transactionpayment;

import io.decentralml.primitives.Balance;
import io.decentralml.scale.ScaleType;

/**
 * What a transaction pays for being in a block.
 *
 * @param baseFee for any transaction
 * @param lenFee for its length
 * @param adjustedWeightFee for its weight, times the multiplier
 */
@ScaleType(value = "pallet_transaction_payment::types::InclusionFee", parameters = "Balance")
public record InclusionFee(Balance baseFee, Balance lenFee, Balance adjustedWeightFee) {
  /** All three together. */
  public Balance total() {
    return baseFee.saturatingPlus(lenFee).saturatingPlus(adjustedWeightFee);
  }
}
