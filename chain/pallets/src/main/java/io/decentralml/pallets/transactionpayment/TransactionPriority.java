package io.decentralml.pallets.transactionpayment;

import io.decentralml.frame.DispatchClass;
import io.decentralml.frame.DispatchInfo;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.Weight;
import io.decentralml.scale.U128;

/**
 * How early a transaction goes into a block: by its tip for each share of a block that it takes,
 * counted in how many such transactions would fill one. Without a tip the smaller one goes first.
 *
 * <p>Source: {@code pallet-transaction-payment}, {@code get_priority}.
 */
final class TransactionPriority {
  private final TransactionPaymentConfig config;

  TransactionPriority(TransactionPaymentConfig config) {
    this.config = config;
  }

  /** The priority, unsigned; {@code fee} includes the tip. */
  long of(DispatchInfo info, int length, Balance tip, Balance fee) {
    long perBlock = perBlock(info, length);
    Balance scaled = tip.saturatingPlus(Balance.of(1)).saturatingTimes(perBlock);
    if (info.dispatchClass() == DispatchClass.OPERATIONAL) {
      Balance virtualTip = fee.saturatingTimes(config.operationalFeeMultiplier());
      scaled = scaled.saturatingPlus(virtualTip.saturatingTimes(perBlock));
    }
    U128 priority = scaled.value();
    return priority.high() == 0 ? priority.low() : -1;
  }

  /** How many such transactions fit into an empty block by what is scarcer: weight or length. */
  private long perBlock(DispatchInfo info, int length) {
    Weight block = config.blockWeights().maxBlock();
    Weight weight = info.weight().min(block);
    long byTime = Long.divideUnsigned(block.refTime(), atLeastOne(weight.refTime()));
    long byProof = Long.divideUnsigned(block.proofSize(), atLeastOne(weight.proofSize()));
    long blockLength = Integer.toUnsignedLong(config.blockLength().of(info.dispatchClass()));
    long bounded = Math.min(atLeastOne(Integer.toUnsignedLong(length)), atLeastOne(blockLength));
    return least(least(byTime, byProof), blockLength / bounded);
  }

  private static long atLeastOne(long number) {
    return number == 0 ? 1 : number;
  }

  private static long least(long left, long right) {
    return Long.compareUnsigned(left, right) <= 0 ? left : right;
  }
}
