package io.decentralml.frame;

import io.decentralml.metadata.ConstantDescription;
import io.decentralml.metadata.PalletDescription;
import io.decentralml.metadata.StorageDescription;
import io.decentralml.metadata.StorageDescriptionType;
import io.decentralml.metadata.StorageEntryDescription;
import io.decentralml.metadata.StorageHasher;
import io.decentralml.metadata.StorageModifier;
import io.decentralml.scale.Option;
import io.decentralml.scale.TypeShape;
import java.util.ArrayList;
import java.util.List;

/** Describes a pallet in the terms of chain metadata. */
public final class PalletMetadataSource {
  private PalletMetadataSource() {}

  /** All that metadata say of {@code pallet}. */
  public static PalletDescription describe(Pallet<?, ?> pallet) {
    List<StorageEntryDescription> entries = new ArrayList<>();
    for (StorageEntry entry : pallet.storage()) {
      entries.add(entry(entry));
    }
    List<ConstantDescription> constants = new ArrayList<>();
    for (Constant each : pallet.constants()) {
      constants.add(new ConstantDescription(each.name(), each.type(), each.value(), each.docs()));
    }
    return new PalletDescription(
        pallet.id().name(),
        pallet.id().index(),
        entries.isEmpty()
            ? Option.none()
            : Option.some(new StorageDescription(pallet.id().name(), entries)),
        unlessEmpty(pallet.calls().shape()),
        unlessEmpty(pallet.eventShape()),
        pallet.errorShape(),
        constants);
  }

  private static Option<TypeShape> unlessEmpty(TypeShape shape) {
    return PalletTable.isEmpty(shape) ? Option.none() : Option.some(shape);
  }

  private static StorageEntryDescription entry(StorageEntry entry) {
    return new StorageEntryDescription(
        entry.name(),
        switch (entry.modifier()) {
          case OPTIONAL -> StorageModifier.OPTIONAL;
          case DEFAULT -> StorageModifier.DEFAULT;
        },
        type(entry),
        entry.fallback(),
        entry.docs());
  }

  private static StorageDescriptionType type(StorageEntry entry) {
    if (entry.keys().isEmpty()) {
      return new StorageDescriptionType.Plain(entry.value());
    }
    List<StorageHasher> hashers = new ArrayList<>();
    for (var hasher : entry.hashers()) {
      hashers.add(
          switch (hasher) {
            case BLAKE2_128 -> StorageHasher.BLAKE2_128;
            case BLAKE2_256 -> StorageHasher.BLAKE2_256;
            case BLAKE2_128_CONCAT -> StorageHasher.BLAKE2_128_CONCAT;
            case TWOX_128 -> StorageHasher.TWOX_128;
            case TWOX_256 -> StorageHasher.TWOX_256;
            case TWOX_64_CONCAT -> StorageHasher.TWOX_64_CONCAT;
            case IDENTITY -> StorageHasher.IDENTITY;
          });
    }
    TypeShape key =
        entry.keys().size() == 1 ? entry.keys().get(0) : new TypeShape.Tuple(entry.keys());
    return new StorageDescriptionType.Mapping(hashers, key, entry.value());
  }
}
