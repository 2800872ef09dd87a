package io.decentralml.frame.system;

import io.decentralml.frame.PalletError;
import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** Error for the System pallet. */
@ScaleType("frame_system::pallet::Error")
public enum SystemError implements PalletError {
  /** The name of specification does not match between the current runtime and the new runtime. */
  @ScaleCase(index = 0, name = "InvalidSpecName")
  INVALID_SPEC_NAME,

  /**
   * The specification version is not allowed to decrease between the current runtime and the new
   * runtime.
   */
  @ScaleCase(index = 1, name = "SpecVersionNeedsToIncrease")
  SPEC_VERSION_NEEDS_TO_INCREASE,

  /**
   * Failed to extract the runtime version from the new runtime: it has none, or this node cannot
   * read it.
   */
  @ScaleCase(index = 2, name = "FailedToExtractRuntimeVersion")
  FAILED_TO_EXTRACT_RUNTIME_VERSION,

  /** Suicide called when the account has non-default composite data. */
  @ScaleCase(index = 3, name = "NonDefaultComposite")
  NON_DEFAULT_COMPOSITE,

  /** There is a non-zero reference count preventing the account from being purged. */
  @ScaleCase(index = 4, name = "NonZeroRefCount")
  NON_ZERO_REF_COUNT,

  /** The origin filter prevent the call to be dispatched. */
  @ScaleCase(index = 5, name = "CallFiltered")
  CALL_FILTERED,

  /** A multi-block migration is ongoing and prevents the current code from being replaced. */
  @ScaleCase(index = 6, name = "MultiBlockMigrationsOngoing")
  MULTI_BLOCK_MIGRATIONS_ONGOING,

  /** No upgrade authorized. */
  @ScaleCase(index = 7, name = "NothingAuthorized")
  NOTHING_AUTHORIZED,

  /** The submitted code is not authorized. */
  @ScaleCase(index = 8, name = "Unauthorized")
  UNAUTHORIZED
}
