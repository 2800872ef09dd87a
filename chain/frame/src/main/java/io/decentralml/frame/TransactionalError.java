package io.decentralml.frame;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** Why a storage transaction could not be opened or closed. */
@ScaleType("sp_runtime::TransactionalError")
public enum TransactionalError {
  /** Too many are open. */
  @ScaleCase(index = 0, name = "LimitReached")
  LIMIT_REACHED,

  /** None is open. */
  @ScaleCase(index = 1, name = "NoLayer")
  NO_LAYER
}
