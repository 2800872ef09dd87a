package io.decentralml.frame.executive;

import io.decentralml.frame.DispatchResult;
import io.decentralml.runtimeapi.TransactionValidity;
import io.decentralml.scale.ScaleWriter;

/**
 * What one extension has to say on one signed transaction, made from what the extrinsic carries. It
 * serves that transaction only, so it may keep state from {@link #prepare} to {@link #finish}.
 */
public interface TransactionCheck {
  /**
   * Appends what was signed but not sent. Answers {@link TransactionValidity#VALID}, or why that
   * cannot be known.
   */
  default TransactionValidity implicit(ScaleWriter out) {
    return TransactionValidity.VALID;
  }

  /** Whether {@code transaction} may go into a block; changes nothing. */
  default TransactionValidity validate(SignedTransaction transaction) {
    return TransactionValidity.VALID;
  }

  /**
   * Takes what must be taken before the call runs, such as nonce and fee; what it changes stays
   * also when the call fails. Comes after {@link #validate} has agreed. A refusal keeps the
   * transaction out of the block.
   */
  default TransactionValidity prepare(SignedTransaction transaction) {
    return TransactionValidity.VALID;
  }

  /** Settles what {@link #prepare} took, now that {@code result} says what the call cost. */
  default void finish(SignedTransaction transaction, DispatchResult result) {}
}
