package io.decentralml.frame.extensions;

import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.executive.SignedTransaction;
import io.decentralml.frame.system.BlockResources;
import io.decentralml.runtimeapi.TransactionValidity;

/** Keeps blocks within their limits of weight and length. */
public final class CheckWeight extends EmptyExtension {
  private final BlockResources resources;

  /** The check against {@code resources}. */
  public CheckWeight(BlockResources resources) {
    super("CheckWeight", "frame_system::extensions::check_weight::CheckWeight");
    this.resources = resources;
  }

  @Override
  public TransactionValidity validate(SignedTransaction transaction) {
    return resources.check(transaction.info(), transaction.length());
  }

  @Override
  public TransactionValidity prepare(SignedTransaction transaction) {
    return resources.consume(transaction.info(), transaction.length());
  }

  @Override
  public void finish(SignedTransaction transaction, DispatchResult result) {
    resources.refund(transaction.info(), result.postDispatch().weight(transaction.info()));
  }
}
