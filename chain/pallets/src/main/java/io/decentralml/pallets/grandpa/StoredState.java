package io.decentralml.pallets.grandpa;

import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;

/** Whether the voters vote. */
@ScaleType(value = "pallet_grandpa::StoredState", parameters = "N")
public sealed interface StoredState {
  /** The current authority set is live, and GRANDPA is enabled. */
  @ScaleCase(index = 0, name = "Live")
  record Live() implements StoredState {}

  /** There is a pending pause event which will be enacted at the given block height. */
  @ScaleCase(index = 1, name = "PendingPause")
  record PendingPause(
      @ScaleField(typeName = "N") BlockNumber scheduledAt,
      @ScaleField(typeName = "N") BlockNumber delay)
      implements StoredState {}

  /** The current GRANDPA authority set is paused. */
  @ScaleCase(index = 2, name = "Paused")
  record Paused() implements StoredState {}

  /** There is a pending resume event which will be enacted at the given block height. */
  @ScaleCase(index = 3, name = "PendingResume")
  record PendingResume(
      @ScaleField(typeName = "N") BlockNumber scheduledAt,
      @ScaleField(typeName = "N") BlockNumber delay)
      implements StoredState {}
}
