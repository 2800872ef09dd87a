package io.decentralml.pallets.transactionpayment;

import io.decentralml.frame.DispatchClass;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.Weight;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;

/**
 * What a transaction will cost, for wallets.
 *
 * @param weight of its call
 * @param dispatchClass of its call
 * @param partialFee what it pays without a tip
 */
@ScaleType(
    value = "pallet_transaction_payment::types::RuntimeDispatchInfo",
    parameters = {"Balance", "Weight"})
public record RuntimeDispatchInfo(
    Weight weight,
    @ScaleField(name = "class", typeName = "DispatchClass") DispatchClass dispatchClass,
    Balance partialFee) {}
