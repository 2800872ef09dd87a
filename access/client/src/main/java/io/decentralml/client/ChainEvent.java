package io.decentralml.client;

import io.decentralml.metadata.Value;
import io.decentralml.scale.Option;

/**
 * Something that happened in a block.
 *
 * @param extrinsic the index of the extrinsic that brought it about; none for the block's own steps
 * @param pallet the pallet's name
 * @param name the event's name
 * @param value the event's fields
 */
public record ChainEvent(Option<Integer> extrinsic, String pallet, String name, Value value) {
  /** Whether this is {@code otherName} of {@code otherPallet}. */
  public boolean is(String otherPallet, String otherName) {
    return pallet.equals(otherPallet) && name.equals(otherName);
  }

  /** The event's fields by name. */
  public Fields fields() {
    return Fields.of(pallet + "." + name, value);
  }

  /**
   * A field by its name.
   *
   * @throws ChainMismatchException if the event has no such field
   */
  public Value field(String field) {
    return fields().value(field);
  }
}
