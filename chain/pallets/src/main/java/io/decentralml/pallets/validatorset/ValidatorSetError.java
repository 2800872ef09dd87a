package io.decentralml.pallets.validatorset;

import io.decentralml.frame.PalletError;
import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** Why validators stay as they are. The order is wire format. */
@ScaleType("pallet_validator_set::pallet::Error")
public enum ValidatorSetError implements PalletError {
  /** The account is in the set already. Nothing is left to do. */
  @ScaleCase(index = 0, name = "AlreadyValidator")
  ALREADY_VALIDATOR,

  /** The account is not in the set. Look up `Validators`. */
  @ScaleCase(index = 1, name = "NotValidator")
  NOT_VALIDATOR,

  /** The account has no session keys. It signs `Session.set_keys` first. */
  @ScaleCase(index = 2, name = "NoSessionKeys")
  NO_SESSION_KEYS,

  /** No more than `MaxValidators` may validate. Remove one first. */
  @ScaleCase(index = 3, name = "TooManyValidators")
  TOO_MANY_VALIDATORS,

  /** No fewer than `MinValidators` may validate. Add one first. */
  @ScaleCase(index = 4, name = "TooFewValidators")
  TOO_FEW_VALIDATORS
}
