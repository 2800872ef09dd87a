package io.decentralml.pallets.validatorset;

import io.decentralml.primitives.AccountId;
import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;

/** The events of the ValidatorSet pallet. */
@ScaleType(value = "pallet_validator_set::pallet::Event", parameters = "T")
public sealed interface ValidatorSetEvent {
  /** An account will validate from the session after the next on. */
  @ScaleCase(index = 0, name = "ValidatorAdded")
  record ValidatorAdded(@ScaleField(typeName = "T::AccountId") AccountId validator)
      implements ValidatorSetEvent {}

  /** An account will not validate from the session after the next on. */
  @ScaleCase(index = 1, name = "ValidatorRemoved")
  record ValidatorRemoved(@ScaleField(typeName = "T::AccountId") AccountId validator)
      implements ValidatorSetEvent {}
}
