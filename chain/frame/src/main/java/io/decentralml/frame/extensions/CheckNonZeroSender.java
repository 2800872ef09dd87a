package io.decentralml.frame.extensions;

import io.decentralml.frame.executive.SignedTransaction;
import io.decentralml.runtimeapi.InvalidTransaction;
import io.decentralml.runtimeapi.TransactionValidity;
import io.decentralml.scale.Bytes;

/** Refuses the account of 32 zeros, for which a signature can be made up. */
public final class CheckNonZeroSender extends EmptyExtension {
  private static final Bytes NOBODY = Bytes.wrap(new byte[32]);

  /** The check. */
  public CheckNonZeroSender() {
    super(
        "CheckNonZeroSender",
        "frame_system::extensions::check_non_zero_sender::CheckNonZeroSender");
  }

  @Override
  public TransactionValidity validate(SignedTransaction transaction) {
    return transaction.signer().bytes().equals(NOBODY)
        ? TransactionValidity.invalid(new InvalidTransaction.BadSigner())
        : TransactionValidity.VALID;
  }
}
