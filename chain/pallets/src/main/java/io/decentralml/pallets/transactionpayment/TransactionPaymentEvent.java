package io.decentralml.pallets.transactionpayment;

import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;

/** What the TransactionPayment pallet tells. */
@ScaleType("pallet_transaction_payment::pallet::Event")
public sealed interface TransactionPaymentEvent {
  /**
   * A transaction fee {@code actual_fee}, of which {@code tip} was added to the minimum inclusion
   * fee, has been paid by {@code who}.
   */
  @ScaleCase(index = 0, name = "TransactionFeePaid")
  record TransactionFeePaid(
      @ScaleField(typeName = "T::AccountId") AccountId who,
      @ScaleField(typeName = "BalanceOf<T>") Balance actualFee,
      @ScaleField(typeName = "BalanceOf<T>") Balance tip)
      implements TransactionPaymentEvent {}
}
