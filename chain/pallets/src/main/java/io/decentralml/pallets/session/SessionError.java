package io.decentralml.pallets.session;

import io.decentralml.frame.PalletError;
import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** Error for the session pallet. */
@ScaleType("pallet_session::pallet::Error")
public enum SessionError implements PalletError {
  /** Invalid ownership proof. This chain asks for none and takes any. */
  @ScaleCase(index = 0, name = "InvalidProof")
  INVALID_PROOF,

  /** No associated validator ID for account. On this chain every account is its own. */
  @ScaleCase(index = 1, name = "NoAssociatedValidatorId")
  NO_ASSOCIATED_VALIDATOR_ID,

  /** Registered duplicate key. */
  @ScaleCase(index = 2, name = "DuplicatedKey")
  DUPLICATED_KEY,

  /** No keys are associated with this account. */
  @ScaleCase(index = 3, name = "NoKeys")
  NO_KEYS,

  /** Key setting account is not live, so it's impossible to associate keys. */
  @ScaleCase(index = 4, name = "NoAccount")
  NO_ACCOUNT
}
