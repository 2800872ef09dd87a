package io.decentralml.pallets.timestamp;

import io.decentralml.frame.Constant;
import io.decentralml.frame.DispatchClass;
import io.decentralml.frame.DispatchInfo;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.EventSink;
import io.decentralml.frame.NoEvent;
import io.decentralml.frame.Origin;
import io.decentralml.frame.Pallet;
import io.decentralml.frame.PalletId;
import io.decentralml.frame.PalletStorage;
import io.decentralml.frame.Pays;
import io.decentralml.frame.StorageEntry;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Moment;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.runtimeapi.RuntimeTrap;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.TypeShape;
import java.util.List;

/** The chain's clock. */
public final class TimestampPallet extends Pallet<TimestampCall, NoEvent> {
  private final TimestampStorage storage;
  private final long minimumPeriod;
  private final TimestampListener listener;

  /**
   * The clock of a chain.
   *
   * @param minimumPeriod the least time between two blocks, in milliseconds
   * @param listener hears the time of each block
   */
  public TimestampPallet(
      PalletId id,
      HostFunctions host,
      EventSink events,
      long minimumPeriod,
      TimestampListener listener) {
    super(id, events, NoEvent.CODEC);
    this.storage = new TimestampStorage(new PalletStorage(host, id.name()));
    this.minimumPeriod = minimumPeriod;
    this.listener = listener;
  }

  /** The time of the current block, or of the one before as long as it is not set. */
  public Moment now() {
    return storage.now.get();
  }

  /** The earliest time that the next block may have. */
  Moment earliest() {
    return now().saturatingPlus(minimumPeriod);
  }

  @Override
  public Codec<TimestampCall> calls() {
    return TimestampCallCodec.CODEC;
  }

  @Override
  public DispatchInfo info(TimestampCall call) {
    return new DispatchInfo(TimestampCosts.SET.weight(), DispatchClass.MANDATORY, Pays.YES);
  }

  @Override
  public DispatchResult dispatch(Origin origin, TimestampCall call) {
    return switch (call) {
      case TimestampCall.Set(Moment now) ->
          origin.equals(Origin.NONE) ? set(now) : DispatchResult.BAD_ORIGIN;
    };
  }

  private DispatchResult set(Moment now) {
    if (storage.didUpdate.exists()) {
      throw new RuntimeTrap("Timestamp must be updated only once in the block");
    }
    if (!now().equals(Moment.ZERO) && now.compareTo(earliest()) < 0) {
      throw new RuntimeTrap(
          "Timestamp must increment by at least the minimum period between sequential blocks");
    }
    storage.now.put(now);
    storage.didUpdate.put(true);
    listener.timestampSet(now);
    return DispatchResult.OK;
  }

  @Override
  public void onFinalize(BlockNumber number) {
    if (!storage.didUpdate.take()) {
      throw new RuntimeTrap("Timestamp must be updated once in the block");
    }
  }

  @Override
  public List<StorageEntry> storage() {
    return storage.items.entries();
  }

  @Override
  public Option<TypeShape> errorShape() {
    return Option.none();
  }

  @Override
  public List<Constant> constants() {
    return List.of(
        Constant.of(
            "MinimumPeriod",
            Scale.U64,
            minimumPeriod,
            "The minimum period between blocks.",
            "",
            "Be aware that this is different to the *expected* period that the block production",
            "apparatus provides."));
  }
}
