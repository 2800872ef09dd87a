package io.decentralml.pallets.tasks;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** Where a task stands. */
@ScaleType("pallet_decentralml::types::TaskStatus")
public enum TaskStatus {
  /** Offered; nobody has taken a place yet. */
  @ScaleCase(index = 0, name = "Created")
  CREATED,

  /** Places are taken. */
  @ScaleCase(index = 1, name = "InProgress")
  IN_PROGRESS,

  /** Every place is settled. */
  @ScaleCase(index = 2, name = "Completed")
  COMPLETED,

  /** No new places are given; the creator withdrew it, or it expired. */
  @ScaleCase(index = 3, name = "Withdrawn")
  WITHDRAWN
}
