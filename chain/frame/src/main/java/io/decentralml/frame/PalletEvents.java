package io.decentralml.frame;

import io.decentralml.scale.Codec;
import io.decentralml.scale.ScaleWriter;

/**
 * Where the parts of one pallet put its events.
 *
 * @param id the pallet's place in the runtime
 * @param sink where the events of all pallets go
 * @param codec how this pallet's events are written
 * @param <E> the sealed interface of the events
 */
public record PalletEvents<E>(PalletId id, EventSink sink, Codec<E> codec) {
  /** Records {@code event}. */
  public void announce(E event) {
    ScaleWriter out = new ScaleWriter();
    out.u8(id.index());
    codec.encode(event, out);
    sink.deposit(out.toBytes());
  }

  /** Records {@code event} and answers success, so that it can end a call. */
  public DispatchResult deposit(E event) {
    announce(event);
    return DispatchResult.OK;
  }
}
