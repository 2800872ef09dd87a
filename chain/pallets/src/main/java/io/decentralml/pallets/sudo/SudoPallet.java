package io.decentralml.pallets.sudo;

import io.decentralml.frame.DispatchClass;
import io.decentralml.frame.DispatchError;
import io.decentralml.frame.DispatchInfo;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.EventSink;
import io.decentralml.frame.OptionalStorageValue;
import io.decentralml.frame.Origin;
import io.decentralml.frame.Pallet;
import io.decentralml.frame.PalletId;
import io.decentralml.frame.PalletStorage;
import io.decentralml.frame.Pays;
import io.decentralml.frame.RuntimeCall;
import io.decentralml.frame.RuntimeCallCodec;
import io.decentralml.frame.StorageEntry;
import io.decentralml.frame.system.MeasuredCost;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.AccountIdCodec;
import io.decentralml.primitives.MultiAddress;
import io.decentralml.primitives.Weight;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.Result;
import io.decentralml.scale.TypeShape;
import io.decentralml.scale.Unit;
import java.util.List;

/** Lets one account act as Root. Its calls cost nothing when they succeed. */
public final class SudoPallet extends Pallet<SudoCall, SudoEvent> {
  private final HostFunctions host;
  private final PalletStorage storage;
  private final OptionalStorageValue<AccountId> key;
  private final SudoCallCodec calls;

  /** Sudo over the calls that {@code calls} knows. */
  public SudoPallet(PalletId id, HostFunctions host, EventSink events, RuntimeCallCodec calls) {
    super(id, events, SudoEventCodec.CODEC);
    this.host = host;
    this.storage = new PalletStorage(host, id.name());
    this.key =
        storage.optionalValue("Key", AccountIdCodec.CODEC, "The `AccountId` of the sudo key.");
    this.calls = new SudoCallCodec(calls);
  }

  /** Writes the first key. */
  public void genesis(AccountId account) {
    key.put(account);
  }

  @Override
  public Codec<SudoCall> calls() {
    return calls;
  }

  @Override
  public DispatchInfo info(SudoCall call) {
    return switch (call) {
      case SudoCall.Sudo(RuntimeCall<?> inner) -> carrying(inner, SudoCosts.SUDO);
      case SudoCall.SudoAs(MultiAddress _, RuntimeCall<?> inner) ->
          carrying(inner, SudoCosts.SUDO_AS);
      case SudoCall.SudoUncheckedWeight(RuntimeCall<?> inner, Weight weight) ->
          new DispatchInfo(weight, classOf(inner.info()), Pays.YES);
      case SudoCall.SetKey _ -> DispatchInfo.normal(SudoCosts.SET_KEY.weight());
      case SudoCall.RemoveKey _ -> DispatchInfo.normal(SudoCosts.REMOVE_KEY.weight());
    };
  }

  private static DispatchInfo carrying(RuntimeCall<?> inner, MeasuredCost carrier) {
    DispatchInfo info = inner.info();
    Weight weight = carrier.weight().saturatingPlus(info.weight());
    return new DispatchInfo(weight, classOf(info), Pays.YES);
  }

  /** An inherent inside a transaction makes no inherent of the transaction. */
  private static DispatchClass classOf(DispatchInfo inner) {
    return inner.dispatchClass() == DispatchClass.MANDATORY
        ? DispatchClass.NORMAL
        : inner.dispatchClass();
  }

  @Override
  public DispatchResult dispatch(Origin origin, SudoCall call) {
    Option<AccountId> holder = key.get();
    switch (origin) {
      case Origin.None() -> {
        return DispatchResult.BAD_ORIGIN;
      }
      case Origin.Signed(AccountId sender) when !holder.equals(Option.some(sender)) -> {
        return fail(SudoError.REQUIRE_SUDO);
      }
      case Origin.Signed _, Origin.Root _ -> {}
    }
    return switch (call) {
      case SudoCall.Sudo(RuntimeCall<?> inner) -> asRoot(inner);
      case SudoCall.SudoUncheckedWeight(RuntimeCall<?> inner, Weight _) -> asRoot(inner);
      case SudoCall.SudoAs(MultiAddress who, RuntimeCall<?> inner) -> as(who, inner);
      case SudoCall.SetKey(MultiAddress next) -> setKey(holder, next);
      case SudoCall.RemoveKey() -> removeKey();
    };
  }

  private DispatchResult asRoot(RuntimeCall<?> call) {
    announce(new SudoEvent.Sudid(outcome(call.dispatch(host, Origin.ROOT))));
    return DispatchResult.FREE;
  }

  private DispatchResult as(MultiAddress who, RuntimeCall<?> call) {
    if (!(who.asAccount() instanceof Option.Some<AccountId>(AccountId account))) {
      return DispatchResult.failure(new DispatchError.CannotLookup());
    }
    announce(new SudoEvent.SudoAsDone(outcome(call.dispatch(host, Origin.signed(account)))));
    return DispatchResult.FREE;
  }

  private static Result<Unit, DispatchError> outcome(DispatchResult result) {
    return result instanceof DispatchResult.Failure(DispatchError error)
        ? Result.err(error)
        : Result.ok(Unit.UNIT);
  }

  private DispatchResult setKey(Option<AccountId> holder, MultiAddress next) {
    if (!(next.asAccount() instanceof Option.Some<AccountId>(AccountId account))) {
      return DispatchResult.failure(new DispatchError.CannotLookup());
    }
    key.put(account);
    announce(new SudoEvent.KeyChanged(holder, account));
    return DispatchResult.FREE;
  }

  private DispatchResult removeKey() {
    key.remove();
    announce(new SudoEvent.KeyRemoved());
    return DispatchResult.FREE;
  }

  @Override
  public List<StorageEntry> storage() {
    return storage.entries();
  }

  @Override
  public Option<TypeShape> errorShape() {
    return Option.some(SudoErrorCodec.CODEC.shape());
  }
}
