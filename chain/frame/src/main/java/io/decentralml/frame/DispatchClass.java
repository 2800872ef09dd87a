package io.decentralml.frame;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** How urgent a call is, and which part of a block's weight it may use. */
@ScaleType("frame_support::dispatch::DispatchClass")
public enum DispatchClass {
  /** A user's call. */
  @ScaleCase(index = 0, name = "Normal")
  NORMAL,

  /** A call that keeps the chain working. */
  @ScaleCase(index = 1, name = "Operational")
  OPERATIONAL,

  /** A call that every block must hold, whatever it weighs. */
  @ScaleCase(index = 2, name = "Mandatory")
  MANDATORY
}
