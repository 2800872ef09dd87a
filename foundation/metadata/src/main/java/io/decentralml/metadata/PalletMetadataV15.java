package io.decentralml.metadata;

import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleType;
import java.util.List;

/** A pallet as version 15 writes it: as version 14 does, and then the docs. */
@ScaleType("frame_metadata::v15::PalletMetadata")
record PalletMetadataV15(
    String name,
    Option<StorageMetadata> storage,
    Option<TypeId> calls,
    Option<TypeId> events,
    List<ConstantMetadata> constants,
    Option<TypeId> errors,
    byte indexByte,
    List<String> docs) {
  static PalletMetadataV15 of(PalletMetadata pallet) {
    return new PalletMetadataV15(
        pallet.name(),
        pallet.storage(),
        pallet.calls(),
        pallet.events(),
        pallet.constants(),
        pallet.errors(),
        pallet.indexByte(),
        List.of());
  }

  PalletMetadata toPalletMetadata() {
    return new PalletMetadata(name, storage, calls, events, constants, errors, indexByte);
  }
}
