package io.decentralml.node.pool;

import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;

/** Asks the runtime about transactions. Called by several threads at once. */
@FunctionalInterface
public interface TransactionValidator {
  /** What the runtime says of {@code extrinsic} on the state after {@code block}. */
  Validation validate(Bytes extrinsic, Hash256 block);
}
