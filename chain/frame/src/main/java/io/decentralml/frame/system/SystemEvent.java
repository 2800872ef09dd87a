package io.decentralml.frame.system;

import io.decentralml.frame.DispatchError;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Hash256;
import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;

/** Event for the System pallet. */
@ScaleType(value = "frame_system::pallet::Event", parameters = "T")
public sealed interface SystemEvent {
  /** An extrinsic completed successfully. */
  @ScaleCase(index = 0, name = "ExtrinsicSuccess")
  record ExtrinsicSuccess(DispatchEventInfo dispatchInfo) implements SystemEvent {}

  /** An extrinsic failed. */
  @ScaleCase(index = 1, name = "ExtrinsicFailed")
  record ExtrinsicFailed(DispatchError dispatchError, DispatchEventInfo dispatchInfo)
      implements SystemEvent {}

  /** {@code :code} was updated. */
  @ScaleCase(index = 2, name = "CodeUpdated")
  record CodeUpdated() implements SystemEvent {}

  /** A new account was created. */
  @ScaleCase(index = 3, name = "NewAccount")
  record NewAccount(@ScaleField(typeName = "T::AccountId") AccountId account)
      implements SystemEvent {}

  /** An account was reaped. */
  @ScaleCase(index = 4, name = "KilledAccount")
  record KilledAccount(@ScaleField(typeName = "T::AccountId") AccountId account)
      implements SystemEvent {}

  /** On on-chain remark happened. */
  @ScaleCase(index = 5, name = "Remarked")
  record Remarked(
      @ScaleField(typeName = "T::AccountId") AccountId sender,
      @ScaleField(typeName = "T::Hash") Hash256 hash)
      implements SystemEvent {}

  /** An upgrade was authorized. */
  @ScaleCase(index = 6, name = "UpgradeAuthorized")
  record UpgradeAuthorized(@ScaleField(typeName = "T::Hash") Hash256 codeHash, boolean checkVersion)
      implements SystemEvent {}

  /** An invalid authorized upgrade was rejected while trying to apply it. */
  @ScaleCase(index = 7, name = "RejectedInvalidAuthorizedUpgrade")
  record RejectedInvalidAuthorizedUpgrade(
      @ScaleField(typeName = "T::Hash") Hash256 codeHash, DispatchError error)
      implements SystemEvent {}
}
