package io.decentralml.pallets.tasks;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** Where a taken place stands. */
@ScaleType("pallet_decentralml::types::SubmissionStatus")
public enum SubmissionStatus {
  /** The worker is at work. */
  @ScaleCase(index = 0, name = "Assigned")
  ASSIGNED,

  /** A result was delivered and waits for a judgement. */
  @ScaleCase(index = 1, name = "PendingValidation")
  PENDING_VALIDATION,

  /** Attesters found the result sound. */
  @ScaleCase(index = 2, name = "Validated")
  VALIDATED,

  /** The result was accepted and paid. */
  @ScaleCase(index = 3, name = "Accepted")
  ACCEPTED,

  /** The result was rejected. */
  @ScaleCase(index = 4, name = "Rejected")
  REJECTED,

  /** The worker disputes the rejection. */
  @ScaleCase(index = 5, name = "Disputed")
  DISPUTED,

  /** The place was given back, or taken back after the deadline. */
  @ScaleCase(index = 6, name = "Abandoned")
  ABANDONED
}
