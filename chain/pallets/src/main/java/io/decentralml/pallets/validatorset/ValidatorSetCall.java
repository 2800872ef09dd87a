package io.decentralml.pallets.validatorset;

import io.decentralml.frame.Call;
import io.decentralml.primitives.AccountId;
import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;

/** The calls of the ValidatorSet pallet. Indices and argument names are wire format. */
@ScaleType(value = "pallet_validator_set::pallet::Call", parameters = "T")
public sealed interface ValidatorSetCall extends Call {
  /**
   * Lets an account validate, which must have set its session keys. It begins with the session
   * after the next. Root only.
   */
  @ScaleCase(index = 0, name = "add_validator")
  record AddValidator(@ScaleField(typeName = "T::AccountId") AccountId validator)
      implements ValidatorSetCall {}

  /**
   * Lets an account validate no longer. It stops with the session after the next and is to stay
   * online until then. Root only.
   */
  @ScaleCase(index = 1, name = "remove_validator")
  record RemoveValidator(@ScaleField(typeName = "T::AccountId") AccountId validator)
      implements ValidatorSetCall {}
}
