package io.decentralml.pallets.transactionpayment;

import io.decentralml.primitives.Balance;
import io.decentralml.primitives.Weight;

/**
 * What weight and length cost before the multiplier.
 *
 * @param picosecond plancks for a picosecond of reference time
 * @param octet plancks for a byte of an extrinsic
 * @param multiplier what the weight fee is multiplied with; the same in every block
 */
public record FeePrices(Balance picosecond, Balance octet, FixedU128 multiplier) {
  /**
   * One token of 18 decimals buys a second of reference time or a million bytes of the chain. A
   * transfer costs about 0.0005 tokens and a full block a few tokens, so that filling the chain for
   * a day costs tens of thousands.
   */
  public static final FeePrices SECOND_OR_MEGABYTE =
      new FeePrices(Balance.of(1_000_000L), Balance.of(1_000_000_000_000L), FixedU128.ONE);

  Balance ofWeight(Weight weight) {
    return picosecond.saturatingTimes(weight.refTime());
  }

  Balance ofLength(int length) {
    return octet.saturatingTimes(Integer.toUnsignedLong(length));
  }
}
