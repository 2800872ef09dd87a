package io.decentralml.client;

import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Hash256;
import java.util.List;

/**
 * Where an extrinsic ended up.
 *
 * @param block the block's hash
 * @param number the block's number
 * @param index the extrinsic's index in the block
 * @param events what the extrinsic brought about, in order
 */
public record Inclusion(Hash256 block, BlockNumber number, int index, List<ChainEvent> events) {
  /** Copies the list. */
  public Inclusion {
    events = List.copyOf(events);
  }

  /**
   * The first event {@code name} of {@code pallet}.
   *
   * @throws IllegalArgumentException if there was none
   */
  public ChainEvent event(String pallet, String name) {
    return events.stream()
        .filter(each -> each.is(pallet, name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("the extrinsic made no event " + pallet + "." + name));
  }
}
