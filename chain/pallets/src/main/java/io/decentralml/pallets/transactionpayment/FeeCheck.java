package io.decentralml.pallets.transactionpayment;

import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.executive.SignedTransaction;
import io.decentralml.frame.executive.TransactionCheck;
import io.decentralml.frame.traits.FeePayment;
import io.decentralml.primitives.Balance;
import io.decentralml.runtimeapi.InvalidTransaction;
import io.decentralml.runtimeapi.TransactionValidity;
import io.decentralml.runtimeapi.ValidTransaction;
import java.util.List;

/** The fee of one transaction; knows between {@link #prepare} and {@link #finish} what it took. */
final class FeeCheck implements TransactionCheck {
  private static final TransactionValidity CANNOT_PAY =
      TransactionValidity.invalid(new InvalidTransaction.Payment());

  private final TransactionPaymentPallet pallet;
  private final FeePayment payment;
  private final TransactionPriority priority;
  private final Balance tip;
  private Balance withdrawn = Balance.ZERO;

  FeeCheck(
      TransactionPaymentPallet pallet,
      FeePayment payment,
      TransactionPriority priority,
      Balance tip) {
    this.pallet = pallet;
    this.payment = payment;
    this.priority = priority;
    this.tip = tip;
  }

  @Override
  public TransactionValidity validate(SignedTransaction transaction) {
    Balance fee = fee(transaction);
    if (!payment.canPay(transaction.signer(), fee)) {
      return CANNOT_PAY;
    }
    long rank = priority.of(transaction.info(), transaction.length(), tip, fee);
    ValidTransaction all = ValidTransaction.DEFAULT;
    return new TransactionValidity.Valid(
        new ValidTransaction(rank, List.of(), List.of(), all.longevity(), all.propagate()));
  }

  @Override
  public TransactionValidity prepare(SignedTransaction transaction) {
    Balance fee = fee(transaction);
    if (fee.isZero()) {
      return TransactionValidity.VALID;
    }
    DispatchResult taken = payment.withdrawFee(transaction.signer(), fee);
    if (taken.failed()) {
      return CANNOT_PAY;
    }
    withdrawn = fee;
    return TransactionValidity.VALID;
  }

  @Override
  public void finish(SignedTransaction transaction, DispatchResult result) {
    Balance actual =
        pallet.actualFeeDetails(transaction.info(), result, transaction.length(), tip).total();
    payment.settleFee(transaction.signer(), withdrawn, actual);
    pallet.announcePaid(transaction.signer(), actual, tip);
  }

  private Balance fee(SignedTransaction transaction) {
    return pallet.feeDetails(transaction.info(), transaction.length(), tip).total();
  }
}
