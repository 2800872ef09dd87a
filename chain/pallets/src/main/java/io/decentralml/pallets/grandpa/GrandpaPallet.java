package io.decentralml.pallets.grandpa;

import io.decentralml.frame.Constant;
import io.decentralml.frame.DispatchInfo;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.EventSink;
import io.decentralml.frame.NoCall;
import io.decentralml.frame.Origin;
import io.decentralml.frame.Pallet;
import io.decentralml.frame.PalletId;
import io.decentralml.frame.PalletStorage;
import io.decentralml.frame.StorageEntry;
import io.decentralml.primitives.Weight;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.TypeShape;
import java.util.List;

/** Who votes on finality: storage only. */
public final class GrandpaPallet extends Pallet<NoCall, GrandpaEvent> {
  private final GrandpaStorage storage;

  /** The voters of a chain. */
  public GrandpaPallet(PalletId id, HostFunctions host, EventSink events) {
    super(id, events, GrandpaEventCodec.CODEC);
    this.storage = new GrandpaStorage(new PalletStorage(host, id.name()));
  }

  /** Who votes. */
  public List<GrandpaAuthority> authorities() {
    return storage.authorities.get();
  }

  /** How often the voters have changed, unsigned. */
  public long currentSetId() {
    return storage.currentSetId.get();
  }

  /** Writes the first voters. */
  public void genesis(List<GrandpaAuthority> authorities) {
    storage.authorities.put(List.copyOf(authorities));
    storage.currentSetId.put(0L);
    storage.setIdSession.put(0L, 0);
  }

  /** The authorities stand in a storage item since version 5. */
  @Override
  public int storageVersion() {
    return 5;
  }

  @Override
  public Codec<NoCall> calls() {
    return NoCall.CODEC;
  }

  @Override
  public DispatchInfo info(NoCall call) {
    return DispatchInfo.normal(Weight.ZERO);
  }

  @Override
  public DispatchResult dispatch(Origin origin, NoCall call) {
    return DispatchResult.BAD_ORIGIN;
  }

  @Override
  public List<StorageEntry> storage() {
    return storage.items.entries();
  }

  @Override
  public Option<TypeShape> errorShape() {
    return Option.some(GrandpaErrorCodec.CODEC.shape());
  }

  @Override
  public List<Constant> constants() {
    return List.of(
        Constant.of("MaxAuthorities", Scale.U32, 32, "Max Authorities in use"),
        Constant.of(
            "MaxNominators", Scale.U32, 0, "The maximum number of nominators for each validator."),
        Constant.of(
            "MaxSetIdSessionEntries",
            Scale.U64,
            0L,
            "The maximum number of entries to keep in the set id to session index mapping."));
  }
}
