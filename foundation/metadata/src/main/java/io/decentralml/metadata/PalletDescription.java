package io.decentralml.metadata;

import io.decentralml.scale.Option;
import io.decentralml.scale.TypeShape;
import java.util.List;

/**
 * What a pallet tells about itself.
 *
 * @param name the name in this runtime, such as {@code Balances}
 * @param index 0..255, first byte of its calls and events
 * @param storage its storage items
 * @param calls a variant of its calls
 * @param events a variant of its events
 * @param errors a variant of its errors
 * @param constants its constants
 */
public record PalletDescription(
    String name,
    int index,
    Option<StorageDescription> storage,
    Option<TypeShape> calls,
    Option<TypeShape> events,
    Option<TypeShape> errors,
    List<ConstantDescription> constants) {
  /** Copies the list. */
  public PalletDescription {
    constants = List.copyOf(constants);
  }
}
