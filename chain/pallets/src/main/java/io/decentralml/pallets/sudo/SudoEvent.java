package io.decentralml.pallets.sudo;

import io.decentralml.frame.DispatchError;
import io.decentralml.primitives.AccountId;
import io.decentralml.scale.Option;
import io.decentralml.scale.Result;
import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;
import io.decentralml.scale.Unit;

/** The event of the Sudo pallet. */
@ScaleType(value = "pallet_sudo::pallet::Event", parameters = "T")
public sealed interface SudoEvent {
  /** A sudo call just took place. */
  @ScaleCase(index = 0, name = "Sudid")
  record Sudid(@ScaleField(typeName = "DispatchResult") Result<Unit, DispatchError> sudoResult)
      implements SudoEvent {}

  /** The sudo key has been updated. */
  @ScaleCase(index = 1, name = "KeyChanged")
  record KeyChanged(
      @ScaleField(typeName = "Option<T::AccountId>") Option<AccountId> old,
      @ScaleField(name = "new", typeName = "T::AccountId") AccountId next)
      implements SudoEvent {}

  /** The key was permanently removed. */
  @ScaleCase(index = 2, name = "KeyRemoved")
  record KeyRemoved() implements SudoEvent {}

  /** A sudo_as call just took place. */
  @ScaleCase(index = 3, name = "SudoAsDone")
  record SudoAsDone(@ScaleField(typeName = "DispatchResult") Result<Unit, DispatchError> sudoResult)
      implements SudoEvent {}
}
