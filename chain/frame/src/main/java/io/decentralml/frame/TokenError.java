package io.decentralml.frame;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** Why money could not move. */
@ScaleType("sp_runtime::TokenError")
public enum TokenError {
  /** Not enough of it. */
  @ScaleCase(index = 0, name = "FundsUnavailable")
  FUNDS_UNAVAILABLE,

  /** The account would vanish while something still relies on it. */
  @ScaleCase(index = 1, name = "OnlyProvider")
  ONLY_PROVIDER,

  /** The account would hold less than the existential deposit. */
  @ScaleCase(index = 2, name = "BelowMinimum")
  BELOW_MINIMUM,

  /** The account cannot be created. */
  @ScaleCase(index = 3, name = "CannotCreate")
  CANNOT_CREATE,

  /** There is no such asset. */
  @ScaleCase(index = 4, name = "UnknownAsset")
  UNKNOWN_ASSET,

  /** Funds exist but are frozen. */
  @ScaleCase(index = 5, name = "Frozen")
  FROZEN,

  /** The asset does not support this. */
  @ScaleCase(index = 6, name = "Unsupported")
  UNSUPPORTED,

  /** The account cannot be created to hold the amount on hold. */
  @ScaleCase(index = 7, name = "CannotCreateHold")
  CANNOT_CREATE_HOLD,

  /** The account would vanish, which the caller did not want. */
  @ScaleCase(index = 8, name = "NotExpendable")
  NOT_EXPENDABLE,

  /** The account cannot receive. */
  @ScaleCase(index = 9, name = "Blocked")
  BLOCKED
}
