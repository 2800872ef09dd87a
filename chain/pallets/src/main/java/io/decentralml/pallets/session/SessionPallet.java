package io.decentralml.pallets.session;

import io.decentralml.frame.Constant;
import io.decentralml.frame.DispatchInfo;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.EventSink;
import io.decentralml.frame.Origin;
import io.decentralml.frame.Pallet;
import io.decentralml.frame.PalletStorage;
import io.decentralml.frame.StorageEntry;
import io.decentralml.frame.traits.SessionHandler.Change;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.BlockNumberCodec;
import io.decentralml.primitives.Weight;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.TypeShape;
import java.util.ArrayList;
import java.util.List;

/** Who validates in which session, and with which keys. */
public final class SessionPallet extends Pallet<SessionCall, SessionEvent> {
  private final SessionConfig config;
  private final SessionStorage storage;
  private final KeyRegistry registry;
  private final SessionCallCodec calls;

  /** Sessions as {@code config} wants them. */
  public SessionPallet(HostFunctions host, EventSink events, SessionConfig config) {
    super(config.id(), events, SessionEventCodec.CODEC);
    SessionKeysCodec keys = new SessionKeysCodec(config.keysPath(), config.kinds());
    this.config = config;
    this.storage = new SessionStorage(new PalletStorage(host, config.id().name()), keys);
    this.registry = new KeyRegistry(config.id(), storage, config.accounts(), keys.kinds());
    this.calls = new SessionCallCodec(keys);
  }

  /** Whether {@code account} has session keys. */
  public boolean isRegistered(AccountId account) {
    return storage.nextKeys.contains(account);
  }

  /** Begins the first session; {@code keys} name no account and no key twice. */
  public void genesis(List<ValidatorKeys> keys) {
    for (ValidatorKeys each : keys) {
      registry.setFirst(each.validator(), each.keys());
    }
    List<ValidatorKeys> first = withKeys(config.manager().nextValidators());
    storage.validators.put(accounts(first));
    storage.queuedKeys.put(first);
    for (int i = 0; i < config.handlers().size(); i++) {
      config.handlers().get(i).beginFirstSession(keysOf(first, i));
    }
  }

  @Override
  public Weight onInitialize(BlockNumber number) {
    return config.endsAt(number) ? rotate() : Weight.ZERO;
  }

  /**
   * Ends the session: the queued validators take over, and the manager's choice of now is queued.
   * If none of those has keys the chain goes on with the validators that it has.
   */
  private Weight rotate() {
    List<ValidatorKeys> current = storage.queuedKeys.get();
    Change change = storage.queuedChanged.get() ? Change.CHANGED : Change.NONE;
    int index = storage.currentIndex.get() + 1;
    storage.validators.put(accounts(current));
    storage.currentIndex.put(index);
    List<AccountId> chosen = config.manager().nextValidators();
    List<ValidatorKeys> able = withKeys(chosen);
    List<ValidatorKeys> next = able.isEmpty() ? current : able;
    storage.queuedKeys.put(next);
    storage.queuedChanged.put(!next.equals(current));
    announce(new SessionEvent.NewSession(index));
    for (int i = 0; i < config.handlers().size(); i++) {
      config.handlers().get(i).beginSession(index, change, keysOf(current, i));
    }
    return SessionWeights.rotation(chosen.size());
  }

  private List<ValidatorKeys> withKeys(List<AccountId> validators) {
    List<ValidatorKeys> able = new ArrayList<>();
    for (AccountId each : validators) {
      if (storage.nextKeys.get(each) instanceof Option.Some<SessionKeys>(SessionKeys keys)) {
        able.add(new ValidatorKeys(each, keys));
      }
    }
    return able;
  }

  private static List<AccountId> accounts(List<ValidatorKeys> validators) {
    List<AccountId> accounts = new ArrayList<>();
    for (ValidatorKeys each : validators) {
      accounts.add(each.validator());
    }
    return accounts;
  }

  private static List<Bytes> keysOf(List<ValidatorKeys> validators, int kind) {
    List<Bytes> keys = new ArrayList<>();
    for (ValidatorKeys each : validators) {
      keys.add(each.keys().keys().get(kind));
    }
    return keys;
  }

  @Override
  public Codec<SessionCall> calls() {
    return calls;
  }

  @Override
  public DispatchInfo info(SessionCall call) {
    return DispatchInfo.normal(SessionWeights.of(call));
  }

  @Override
  public DispatchResult dispatch(Origin origin, SessionCall call) {
    if (!(origin instanceof Origin.Signed(AccountId signer))) {
      return DispatchResult.BAD_ORIGIN;
    }
    return switch (call) {
      case SessionCall.SetKeys(SessionKeys keys, Bytes _) -> registry.set(signer, keys);
      case SessionCall.PurgeKeys() -> registry.purge(signer);
    };
  }

  @Override
  public List<StorageEntry> storage() {
    return storage.items.entries();
  }

  @Override
  public Option<TypeShape> errorShape() {
    return Option.some(SessionErrorCodec.CODEC.shape());
  }

  @Override
  public List<Constant> constants() {
    return List.of(
        Constant.of(
            "Period",
            BlockNumberCodec.CODEC,
            config.period(),
            "How many blocks a session lasts; one ends at every multiple of this number."));
  }
}
