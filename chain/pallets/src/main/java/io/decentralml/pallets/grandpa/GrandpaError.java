package io.decentralml.pallets.grandpa;

import io.decentralml.frame.PalletError;
import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** The error of the Grandpa pallet. */
@ScaleType(value = "pallet_grandpa::pallet::Error")
public enum GrandpaError implements PalletError {
  /** Attempt to signal GRANDPA pause when the authority set isn't live. */
  @ScaleCase(index = 0, name = "PauseFailed")
  PAUSE_FAILED,

  /** Attempt to signal GRANDPA resume when the authority set isn't paused. */
  @ScaleCase(index = 1, name = "ResumeFailed")
  RESUME_FAILED,

  /** Attempt to signal GRANDPA change with one already pending. */
  @ScaleCase(index = 2, name = "ChangePending")
  CHANGE_PENDING,

  /** Cannot signal forced change so soon after last. */
  @ScaleCase(index = 3, name = "TooSoon")
  TOO_SOON,

  /** A key ownership proof provided as part of an equivocation report is invalid. */
  @ScaleCase(index = 4, name = "InvalidKeyOwnershipProof")
  INVALID_KEY_OWNERSHIP_PROOF,

  /** An equivocation proof provided as part of an equivocation report is invalid. */
  @ScaleCase(index = 5, name = "InvalidEquivocationProof")
  INVALID_EQUIVOCATION_PROOF,

  /** A given equivocation report is valid but already previously reported. */
  @ScaleCase(index = 6, name = "DuplicateOffenceReport")
  DUPLICATE_OFFENCE_REPORT
}
