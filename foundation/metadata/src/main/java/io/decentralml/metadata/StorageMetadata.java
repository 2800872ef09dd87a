package io.decentralml.metadata;

import io.decentralml.scale.ScaleType;
import java.util.List;

/**
 * The storage items of a pallet.
 *
 * @param prefix what the keys start with (hashed)
 * @param entries the items
 */
@ScaleType("frame_metadata::v14::PalletStorageMetadata")
public record StorageMetadata(String prefix, List<StorageEntryMetadata> entries) {}
