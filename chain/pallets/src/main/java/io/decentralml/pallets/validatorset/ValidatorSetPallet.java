package io.decentralml.pallets.validatorset;

import io.decentralml.frame.Constant;
import io.decentralml.frame.DispatchInfo;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.EventSink;
import io.decentralml.frame.Origin;
import io.decentralml.frame.Pallet;
import io.decentralml.frame.PalletStorage;
import io.decentralml.frame.StorageEntry;
import io.decentralml.frame.StorageValue;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.AccountIdCodec;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.TypeShape;
import java.util.ArrayList;
import java.util.List;

/** Keeps who is to validate, in the order in which they were added. */
public final class ValidatorSetPallet extends Pallet<ValidatorSetCall, ValidatorSetEvent> {
  private final ValidatorSetConfig config;
  private final PalletStorage storage;
  private final StorageValue<List<AccountId>> validators;

  /** The set as {@code config} wants it. */
  public ValidatorSetPallet(HostFunctions host, EventSink events, ValidatorSetConfig config) {
    super(config.id(), events, ValidatorSetEventCodec.CODEC);
    this.config = config;
    this.storage = new PalletStorage(host, config.id().name());
    this.validators =
        storage.value(
            "Validators",
            Scale.boundedList(AccountIdCodec.CODEC, config.maxValidators()),
            List.of(),
            "Who is to validate, from the session after the next on.");
  }

  /** Who is to validate. */
  public List<AccountId> validators() {
    return validators.get();
  }

  /** Writes the first validators. */
  public void genesis(List<AccountId> first) {
    validators.put(List.copyOf(first));
  }

  @Override
  public Codec<ValidatorSetCall> calls() {
    return ValidatorSetCallCodec.CODEC;
  }

  @Override
  public DispatchInfo info(ValidatorSetCall call) {
    return DispatchInfo.normal(ValidatorSetWeights.of(call));
  }

  @Override
  public DispatchResult dispatch(Origin origin, ValidatorSetCall call) {
    if (!config.origin().permits(origin)) {
      return DispatchResult.BAD_ORIGIN;
    }
    return switch (call) {
      case ValidatorSetCall.AddValidator(AccountId validator) -> add(validator);
      case ValidatorSetCall.RemoveValidator(AccountId validator) -> remove(validator);
    };
  }

  private DispatchResult add(AccountId validator) {
    List<AccountId> set = new ArrayList<>(validators.get());
    if (set.contains(validator)) {
      return fail(ValidatorSetError.ALREADY_VALIDATOR);
    }
    if (set.size() >= config.maxValidators()) {
      return fail(ValidatorSetError.TOO_MANY_VALIDATORS);
    }
    if (!config.registration().isRegistered(validator)) {
      return fail(ValidatorSetError.NO_SESSION_KEYS);
    }
    set.add(validator);
    validators.put(set);
    return deposit(new ValidatorSetEvent.ValidatorAdded(validator));
  }

  private DispatchResult remove(AccountId validator) {
    List<AccountId> set = new ArrayList<>(validators.get());
    if (!set.remove(validator)) {
      return fail(ValidatorSetError.NOT_VALIDATOR);
    }
    if (set.size() < config.minValidators()) {
      return fail(ValidatorSetError.TOO_FEW_VALIDATORS);
    }
    validators.put(set);
    return deposit(new ValidatorSetEvent.ValidatorRemoved(validator));
  }

  @Override
  public List<StorageEntry> storage() {
    return storage.entries();
  }

  @Override
  public Option<TypeShape> errorShape() {
    return Option.some(ValidatorSetErrorCodec.CODEC.shape());
  }

  @Override
  public List<Constant> constants() {
    return List.of(
        Constant.of(
            "MinValidators", Scale.U32, config.minValidators(), "How many validators always stay."),
        Constant.of(
            "MaxValidators",
            Scale.U32,
            config.maxValidators(),
            "How many validators there may be."));
  }
}
