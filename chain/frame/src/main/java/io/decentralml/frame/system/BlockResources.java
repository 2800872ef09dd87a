package io.decentralml.frame.system;

import io.decentralml.frame.DispatchClass;
import io.decentralml.frame.DispatchInfo;
import io.decentralml.primitives.Weight;
import io.decentralml.runtimeapi.InvalidTransaction;
import io.decentralml.runtimeapi.TransactionValidity;
import io.decentralml.scale.Option;

/**
 * How much of the block's weight and length is used, and whether one more extrinsic fits.
 *
 * <p>Source: FRAME, {@code frame_system::extensions::check_weight}.
 */
public final class BlockResources {
  private static final TransactionValidity EXHAUSTED =
      TransactionValidity.invalid(new InvalidTransaction.ExhaustsResources());

  private final SystemStorage storage;
  private final SystemConfig config;

  BlockResources(SystemStorage storage, SystemConfig config) {
    this.storage = storage;
    this.config = config;
  }

  /** Whether an extrinsic of this weight and length fits a block that is still this long. */
  public TransactionValidity check(DispatchInfo info, int length) {
    Option<Weight> most = config.blockWeights().of(info.dispatchClass()).maxExtrinsic();
    boolean tooHeavy =
        most instanceof Option.Some<Weight>(Weight limit) && !info.weight().fitsIn(limit);
    return tooHeavy || !fits(info.dispatchClass(), lengthWith(length))
        ? EXHAUSTED
        : TransactionValidity.VALID;
  }

  /** Adds an extrinsic to the block, if it fits. */
  public TransactionValidity consume(DispatchInfo info, int length) {
    long total = lengthWith(length);
    Option<ConsumedWeight> weight = weightWith(info);
    if (!fits(info.dispatchClass(), total)
        || !(weight instanceof Option.Some<ConsumedWeight>(ConsumedWeight consumed))) {
      return EXHAUSTED;
    }
    storage.allExtrinsicsLength.put((int) total);
    storage.blockWeight.put(consumed);
    return TransactionValidity.VALID;
  }

  /** Gives back what an extrinsic did not use: it weighed {@code actual} at last. */
  public void refund(DispatchInfo info, Weight actual) {
    Weight unused = info.weight().saturatingMinus(actual);
    if (!unused.equals(Weight.ZERO)) {
      storage.blockWeight.put(
          storage.blockWeight.get().saturatingMinus(info.dispatchClass(), unused));
    }
  }

  /** Adds the pallets' own work to the block, whether it fits or not. */
  void register(Weight weight) {
    storage.blockWeight.put(
        storage.blockWeight.get().saturatingPlus(DispatchClass.MANDATORY, weight));
  }

  private long lengthWith(int length) {
    return Integer.toUnsignedLong(storage.allExtrinsicsLength.get().orElse(0)) + length;
  }

  private boolean fits(DispatchClass dispatchClass, long length) {
    return length <= Integer.toUnsignedLong(config.blockLength().of(dispatchClass));
  }

  private Option<ConsumedWeight> weightWith(DispatchInfo info) {
    DispatchClass dispatchClass = info.dispatchClass();
    WeightLimits limits = config.blockWeights().of(dispatchClass);
    Weight weight = info.weight().saturatingPlus(limits.baseExtrinsic());
    ConsumedWeight before = storage.blockWeight.get();
    if (!limits.maxTotal().isSome() && !limits.reserved().isSome()) {
      return Option.some(before.saturatingPlus(dispatchClass, weight));
    }
    return before.plus(dispatchClass, weight) instanceof Option.Some<ConsumedWeight> after
            && isWithin(limits, after.value(), dispatchClass)
        ? after
        : Option.none();
  }

  private boolean isWithin(
      WeightLimits limits, ConsumedWeight consumed, DispatchClass dispatchClass) {
    Weight ofClass = consumed.of(dispatchClass);
    if (limits.maxTotal() instanceof Option.Some<Weight>(Weight most) && !ofClass.fitsIn(most)) {
      return false;
    }
    return consumed.total().fitsIn(config.blockWeights().maxBlock())
        || !(limits.reserved() instanceof Option.Some<Weight>(Weight reserved))
        || ofClass.fitsIn(reserved);
  }
}
