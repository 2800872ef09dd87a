package io.decentralml.metadata;

import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleType;
import java.util.List;

/**
 * What a pallet has.
 *
 * @param name the name in the runtime
 * @param storage its storage items
 * @param calls a variant of its calls
 * @param events a variant of its events
 * @param constants its constants
 * @param errors a variant of its errors
 * @param indexByte first byte of its calls and events
 */
@ScaleType("frame_metadata::v14::PalletMetadata")
public record PalletMetadata(
    String name,
    Option<StorageMetadata> storage,
    Option<TypeId> calls,
    Option<TypeId> events,
    List<ConstantMetadata> constants,
    Option<TypeId> errors,
    byte indexByte) {
  /** First byte of its calls and events, as 0..255. */
  public int index() {
    return indexByte & 0xff;
  }

  /** The storage item {@code item}; none if the pallet lacks it. */
  public Option<StorageEntryMetadata> storageEntry(String item) {
    if (storage instanceof Option.Some<StorageMetadata>(StorageMetadata items)) {
      for (StorageEntryMetadata each : items.entries()) {
        if (each.name().equals(item)) {
          return Option.some(each);
        }
      }
    }
    return Option.none();
  }

  /** The constant {@code constant}; none if the pallet lacks it. */
  public Option<ConstantMetadata> constant(String constant) {
    for (ConstantMetadata each : constants) {
      if (each.name().equals(constant)) {
        return Option.some(each);
      }
    }
    return Option.none();
  }
}
