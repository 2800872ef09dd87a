package io.decentralml.frame.traits;

import io.decentralml.frame.DispatchResult;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;

/**
 * Takes fees out of accounts: the most before a call runs, and what it turned out to cost after.
 *
 * <p>Source: FRAME, {@code pallet_transaction_payment::OnChargeTransaction}.
 */
public interface FeePayment {
  /** Whether {@code who} can pay {@code fee} and live on. */
  boolean canPay(AccountId who, Balance fee);

  /**
   * Takes {@code fee} out of the account, which lives on. The money still counts as issued until
   * {@link #settleFee} says what becomes of it. Fails with FundsUnavailable.
   */
  DispatchResult withdrawFee(AccountId who, Balance fee);

  /**
   * Gives back what of {@code withdrawn} is beyond {@code actual}, if the account still exists, and
   * burns the rest: the total issuance falls by it.
   */
  void settleFee(AccountId who, Balance withdrawn, Balance actual);
}
