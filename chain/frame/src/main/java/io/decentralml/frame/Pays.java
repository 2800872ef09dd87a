package io.decentralml.frame;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** Whether a call's weight is charged for. */
@ScaleType("frame_support::dispatch::Pays")
public enum Pays {
  /** The signer pays. */
  @ScaleCase(index = 0, name = "Yes")
  YES,

  /** Nobody pays. */
  @ScaleCase(index = 1, name = "No")
  NO
}
