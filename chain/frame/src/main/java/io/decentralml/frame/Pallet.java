package io.decentralml.frame;

import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Weight;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.TypeShape;
import java.util.List;

/**
 * One concern of a chain: its storage, calls, events and errors. A pallet is made anew for each
 * call into the runtime and keeps no state but its storage.
 *
 * @param <C> the sealed interface of the calls
 * @param <E> the sealed interface of the events
 */
public abstract class Pallet<C extends Call, E> {
  private final PalletEvents<E> events;

  /** A pallet that announces itself as {@code id} and puts its events into {@code events}. */
  protected Pallet(PalletId id, EventSink events, Codec<E> eventCodec) {
    this.events = new PalletEvents<>(id, events, eventCodec);
  }

  /** Name and index in the runtime. */
  public final PalletId id() {
    return events.id();
  }

  /** How the calls are written; their shape goes into metadata. */
  public abstract Codec<C> calls();

  /** What {@code call} costs at most. */
  public abstract DispatchInfo info(C call);

  /** Runs {@code call} on behalf of {@code origin}. */
  public abstract DispatchResult dispatch(Origin origin, C call);

  /** The storage items, for metadata. */
  public abstract List<StorageEntry> storage();

  /** The shape of the events, for metadata. */
  public final TypeShape eventShape() {
    return events.codec().shape();
  }

  /** The shape of the errors, for metadata. */
  public abstract Option<TypeShape> errorShape();

  /** The constants, for metadata. */
  public List<Constant> constants() {
    return List.of();
  }

  /** The version of the storage layout, 0..65535; written at genesis. */
  public int storageVersion() {
    return 0;
  }

  /** Runs before the extrinsics of block {@code number}; the answer is what it cost. */
  public Weight onInitialize(BlockNumber number) {
    return Weight.ZERO;
  }

  /** Runs after the extrinsics of block {@code number}. */
  public void onFinalize(BlockNumber number) {}

  /** Where the pallet's events go. */
  protected final PalletEvents<E> palletEvents() {
    return events;
  }

  /** Records {@code event}. */
  protected final void announce(E event) {
    events.announce(event);
  }

  /** Records {@code event} and answers success, so that it can end a call. */
  protected final DispatchResult deposit(E event) {
    return events.deposit(event);
  }

  /** A failure with one of the pallet's own errors. */
  protected final DispatchResult fail(PalletError error) {
    return id().failure(error);
  }
}
