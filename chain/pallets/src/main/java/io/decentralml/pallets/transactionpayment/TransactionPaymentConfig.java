package io.decentralml.pallets.transactionpayment;

import io.decentralml.frame.system.BlockLength;
import io.decentralml.frame.system.BlockWeights;

/**
 * What the runtime decides about fees.
 *
 * @param prices what weight and length cost
 * @param blockWeights how much a block may weigh
 * @param blockLength how long a block may be
 * @param operationalFeeMultiplier how often its own fee an operational call counts as a tip, 0..255
 */
public record TransactionPaymentConfig(
    FeePrices prices,
    BlockWeights blockWeights,
    BlockLength blockLength,
    int operationalFeeMultiplier) {}
