package io.decentralml.metadata;

import java.util.List;

/**
 * The storage items of a pallet.
 *
 * @param prefix what the keys start with (hashed), mostly the pallet's name
 * @param entries the items
 */
public record StorageDescription(String prefix, List<StorageEntryDescription> entries) {
  /** Copies the list. */
  public StorageDescription {
    entries = List.copyOf(entries);
  }
}
