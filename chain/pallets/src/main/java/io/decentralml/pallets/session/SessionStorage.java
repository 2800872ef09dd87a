package io.decentralml.pallets.session;

import io.decentralml.frame.OptionalStorageMap;
import io.decentralml.frame.PalletStorage;
import io.decentralml.frame.StorageHasher;
import io.decentralml.frame.StorageValue;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.AccountIdCodec;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Scale;
import java.util.List;

/** The storage of the Session pallet. */
final class SessionStorage {
  final PalletStorage items;
  final StorageValue<List<AccountId>> validators;
  final StorageValue<Integer> currentIndex;
  final StorageValue<Boolean> queuedChanged;
  final StorageValue<List<ValidatorKeys>> queuedKeys;
  final StorageValue<List<Integer>> disabledValidators;
  final OptionalStorageMap<AccountId, SessionKeys> nextKeys;
  final OptionalStorageMap<OwnedKey, AccountId> keyOwner;

  SessionStorage(PalletStorage items, Codec<SessionKeys> keys) {
    this.items = items;
    validators =
        items.value(
            "Validators",
            Scale.list(AccountIdCodec.CODEC),
            List.of(),
            "The current set of validators.");
    currentIndex = items.value("CurrentIndex", Scale.U32, 0, "Current index of the session.");
    queuedChanged =
        items.value(
            "QueuedChanged",
            Scale.BOOL,
            false,
            "True if the underlying economic identities or weighting behind the validators",
            "has changed in the queued validator set.");
    queuedKeys =
        items.value(
            "QueuedKeys",
            Scale.list(new ValidatorKeys.TupleCodec(keys)),
            List.of(),
            "The queued keys for the next session. When the next session begins, these keys",
            "will be used to determine the validator's session keys.");
    disabledValidators =
        items.value(
            "DisabledValidators",
            Scale.list(Scale.U32),
            List.of(),
            "Indices of disabled validators. Nobody is ever disabled on this chain.");
    nextKeys =
        items.optionalMap(
            "NextKeys",
            StorageHasher.TWOX_64_CONCAT,
            AccountIdCodec.CODEC,
            keys,
            "The next session keys for a validator.");
    keyOwner =
        items.optionalMap(
            "KeyOwner",
            StorageHasher.TWOX_64_CONCAT,
            OwnedKeyCodec.CODEC,
            AccountIdCodec.CODEC,
            "The owner of a key. The key is the `KeyTypeId` + the encoded key.");
  }
}
