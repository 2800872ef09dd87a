package io.decentralml.pallets.aura;

import io.decentralml.frame.Constant;
import io.decentralml.frame.DispatchInfo;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.EventSink;
import io.decentralml.frame.NoCall;
import io.decentralml.frame.NoEvent;
import io.decentralml.frame.Origin;
import io.decentralml.frame.Pallet;
import io.decentralml.frame.PalletId;
import io.decentralml.frame.PalletStorage;
import io.decentralml.frame.StorageEntry;
import io.decentralml.frame.system.BlockContext;
import io.decentralml.frame.system.RuntimeDbWeight;
import io.decentralml.frame.traits.SessionHandler;
import io.decentralml.frame.traits.SessionKeyKind;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.DigestItem;
import io.decentralml.primitives.Weight;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.runtimeapi.RuntimeTrap;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Decoded;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape;
import java.util.ArrayList;
import java.util.List;

/** Whose turn it is to make a block. Several blocks may be made in one slot. */
public final class AuraPallet extends Pallet<NoCall, NoEvent> implements SessionHandler {
  /** Most authorities. */
  public static final int MAX_AUTHORITIES = 100;

  /** Names both the consensus engine and the kind of its keys. */
  private static final Bytes ENGINE = Bytes.utf8("aura");

  /** Index of {@code sp_consensus_aura::ConsensusLog::AuthoritiesChange}. */
  private static final int AUTHORITIES_CHANGE = 1;

  /** The computing is in the cost of every block. */
  private static final Weight INITIALIZE = RuntimeDbWeight.ROCKS_DB.of(2, 1);

  private final AuraStorage storage;
  private final BlockContext block;
  private final long slotDuration;

  /**
   * Aura for a chain.
   *
   * @param slotDuration the length of a slot in milliseconds
   */
  public AuraPallet(
      PalletId id, HostFunctions host, EventSink events, BlockContext block, long slotDuration) {
    super(id, events, NoEvent.CODEC);
    this.storage = new AuraStorage(new PalletStorage(host, id.name()));
    this.block = block;
    this.slotDuration = slotDuration;
  }

  /** The length of a slot in milliseconds. */
  public long slotDuration() {
    return slotDuration;
  }

  /** Who may make blocks, in the order of their turns. */
  public List<AuthorityId> authorities() {
    return storage.authorities.get();
  }

  /** Sets who may make blocks; for genesis. */
  public void putAuthorities(List<AuthorityId> authorities) {
    storage.authorities.put(List.copyOf(authorities));
  }

  @Override
  public SessionKeyKind keyKind() {
    return new SessionKeyKind("aura", ENGINE, AuthorityIdCodec.CODEC.shape());
  }

  @Override
  public void beginFirstSession(List<Bytes> keys) {
    putAuthorities(authoritiesOf(keys));
  }

  /** Other authorities make the blocks after this one; its header says so. */
  @Override
  public void beginSession(int index, Change change, List<Bytes> keys) {
    List<AuthorityId> next = authoritiesOf(keys);
    if (change == Change.CHANGED && !next.equals(authorities())) {
      putAuthorities(next);
      ScaleWriter log = new ScaleWriter();
      log.u8(AUTHORITIES_CHANGE);
      Scale.list(AuthorityIdCodec.CODEC).encode(next, log);
      block.deposit(new DigestItem.Consensus(ENGINE, Bytes.wrap(log.toBytes())));
    }
  }

  private static List<AuthorityId> authoritiesOf(List<Bytes> keys) {
    List<AuthorityId> authorities = new ArrayList<>();
    for (Bytes each : keys) {
      authorities.add(new AuthorityId(each));
    }
    return authorities;
  }

  @Override
  public Weight onInitialize(BlockNumber number) {
    if (slotOfDigest() instanceof Option.Some<Slot>(Slot slot)) {
      if (Long.compareUnsigned(slot.number(), storage.currentSlot.get().number()) < 0) {
        throw new RuntimeTrap("Slot must not decrease");
      }
      storage.currentSlot.put(slot);
    }
    return INITIALIZE;
  }

  private Option<Slot> slotOfDigest() {
    for (DigestItem item : block.digest().logs()) {
      if (item instanceof DigestItem.PreRuntime(Bytes engine, Bytes data)
          && engine.equals(ENGINE)
          && SlotCodec.CODEC.fromBytes(data.toArray()) instanceof Decoded.Value<Slot>(Slot slot)) {
        return Option.some(slot);
      }
    }
    return Option.none();
  }

  /**
   * Hears the time of the block.
   *
   * @param milliseconds since 1970, unsigned
   * @throws RuntimeTrap if it does not lie in the block's slot
   */
  public void checkTimestamp(long milliseconds) {
    long slot = Long.divideUnsigned(milliseconds, slotDuration);
    if (slot != storage.currentSlot.get().number()) {
      throw new RuntimeTrap("Timestamp slot must match CurrentSlot");
    }
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
    return Option.none();
  }

  @Override
  public List<Constant> constants() {
    return List.of(
        Constant.of(
            "SlotDuration",
            Scale.U64,
            slotDuration,
            "The slot duration Aura should run with, expressed in milliseconds."));
  }
}
