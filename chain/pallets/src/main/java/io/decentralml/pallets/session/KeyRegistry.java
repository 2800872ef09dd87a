package io.decentralml.pallets.session;

import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.PalletId;
import io.decentralml.frame.system.Accounts;
import io.decentralml.frame.traits.SessionKeyKind;
import io.decentralml.primitives.AccountId;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import java.util.List;

/** Who works with which keys; no two validators work with the same one. */
final class KeyRegistry {
  private final PalletId id;
  private final SessionStorage storage;
  private final Accounts accounts;
  private final List<SessionKeyKind> kinds;

  KeyRegistry(PalletId id, SessionStorage storage, Accounts accounts, List<SessionKeyKind> kinds) {
    this.id = id;
    this.storage = storage;
    this.accounts = accounts;
    this.kinds = kinds;
  }

  /** Gives {@code validator} these keys in the place of any earlier ones. */
  DispatchResult set(AccountId validator, SessionKeys keys) {
    if (!accounts.canIncrementConsumers(validator)) {
      return id.failure(SessionError.NO_ACCOUNT);
    }
    for (int i = 0; i < kinds.size(); i++) {
      if (storage.keyOwner.get(owned(i, keys)) instanceof Option.Some<AccountId>(AccountId owner)
          && !owner.equals(validator)) {
        return id.failure(SessionError.DUPLICATED_KEY);
      }
    }
    if (storage.nextKeys.get(validator) instanceof Option.Some<SessionKeys>(SessionKeys former)) {
      disown(former);
    } else if (accounts.incrementConsumers(validator) instanceof DispatchResult.Failure failure) {
      return failure;
    }
    own(validator, keys);
    return DispatchResult.OK;
  }

  /** As {@link #set}, at genesis: also for an account that owns nothing. */
  void setFirst(AccountId validator, SessionKeys keys) {
    if (accounts.incrementConsumers(validator).failed()) {
      Accounts.Creation _ = accounts.incrementProviders(validator);
    }
    own(validator, keys);
  }

  /** Takes the keys of {@code validator} back. */
  DispatchResult purge(AccountId validator) {
    if (!(storage.nextKeys.take(validator)
        instanceof Option.Some<SessionKeys>(SessionKeys former))) {
      return id.failure(SessionError.NO_KEYS);
    }
    disown(former);
    accounts.decrementConsumers(validator);
    return DispatchResult.OK;
  }

  private void own(AccountId validator, SessionKeys keys) {
    for (int i = 0; i < kinds.size(); i++) {
      storage.keyOwner.put(owned(i, keys), validator);
    }
    storage.nextKeys.put(validator, keys);
  }

  private void disown(SessionKeys keys) {
    for (int i = 0; i < kinds.size(); i++) {
      storage.keyOwner.remove(owned(i, keys));
    }
  }

  private OwnedKey owned(int kind, SessionKeys keys) {
    Bytes key = keys.keys().get(kind);
    return new OwnedKey(new KeyTypeId(kinds.get(kind).id()), key);
  }
}
