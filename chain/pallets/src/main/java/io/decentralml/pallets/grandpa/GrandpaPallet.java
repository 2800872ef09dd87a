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
import io.decentralml.frame.system.BlockContext;
import io.decentralml.frame.traits.SessionHandler;
import io.decentralml.frame.traits.SessionKeyKind;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.BlockNumberCodec;
import io.decentralml.primitives.DigestItem;
import io.decentralml.primitives.Weight;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape;
import java.util.ArrayList;
import java.util.List;

/** Who votes on finality. */
public final class GrandpaPallet extends Pallet<NoCall, GrandpaEvent> implements SessionHandler {
  /** Most authorities. */
  public static final int MAX_AUTHORITIES = 100;

  private static final Bytes KEYS = Bytes.utf8("gran");
  private static final Bytes ENGINE = Bytes.utf8("FRNK");

  /** Index of {@code sp_consensus_grandpa::ConsensusLog::ScheduledChange}. */
  private static final int SCHEDULED_CHANGE = 1;

  /** The others wait for nothing: they vote from the end of the block that names them. */
  private static final BlockNumber DELAY = BlockNumber.ZERO;

  private final GrandpaStorage storage;
  private final BlockContext block;

  /** The voters of a chain. */
  public GrandpaPallet(PalletId id, HostFunctions host, EventSink events, BlockContext block) {
    super(id, events, GrandpaEventCodec.CODEC);
    this.storage = new GrandpaStorage(new PalletStorage(host, id.name()));
    this.block = block;
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

  @Override
  public SessionKeyKind keyKind() {
    return new SessionKeyKind("grandpa", KEYS, GrandpaKeyCodec.CODEC.shape());
  }

  @Override
  public void beginFirstSession(List<Bytes> keys) {
    storage.authorities.put(votersOf(keys));
  }

  /** A set of voters has the number of its last session kept, as long as it is the present one. */
  @Override
  public void beginSession(int index, Change change, List<Bytes> keys) {
    long set = currentSetId();
    if (change == Change.CHANGED) {
      storage.pendingChange.put(
          new StoredPendingChange(block.number(), DELAY, votersOf(keys), Option.none()));
      storage.setIdSession.remove(set);
      set++;
      storage.currentSetId.put(set);
    }
    storage.setIdSession.put(set, index);
  }

  private static List<GrandpaAuthority> votersOf(List<Bytes> keys) {
    List<GrandpaAuthority> voters = new ArrayList<>();
    for (Bytes each : keys) {
      voters.add(new GrandpaAuthority(new GrandpaKey(each), 1));
    }
    return voters;
  }

  @Override
  public void onFinalize(BlockNumber number) {
    if (storage.pendingChange.take()
        instanceof Option.Some<StoredPendingChange>(StoredPendingChange change)) {
      ScaleWriter log = new ScaleWriter();
      log.u8(SCHEDULED_CHANGE);
      Scale.list(GrandpaAuthorityCodec.CODEC).encode(change.nextAuthorities(), log);
      BlockNumberCodec.CODEC.encode(change.delay(), log);
      block.deposit(new DigestItem.Consensus(ENGINE, Bytes.wrap(log.toBytes())));
      storage.authorities.put(change.nextAuthorities());
      announce(new GrandpaEvent.NewAuthorities(change.nextAuthorities()));
    }
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
        Constant.of("MaxAuthorities", Scale.U32, MAX_AUTHORITIES, "Max Authorities in use"),
        Constant.of(
            "MaxNominators", Scale.U32, 0, "The maximum number of nominators for each validator."),
        Constant.of(
            "MaxSetIdSessionEntries",
            Scale.U64,
            0L,
            "The maximum number of entries to keep in the set id to session index mapping."));
  }
}
