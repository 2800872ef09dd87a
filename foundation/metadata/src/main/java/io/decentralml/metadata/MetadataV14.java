package io.decentralml.metadata;

import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;
import java.util.List;

/** Metadata as version 14 writes it, behind the magic word and the version. */
@ScaleType("frame_metadata::v14::RuntimeMetadataV14")
record MetadataV14(
    PortableRegistry types,
    List<PalletMetadata> pallets,
    ExtrinsicMetadataV14 extrinsic,
    @ScaleField(name = "ty") TypeId type) {
  static MetadataV14 of(RuntimeMetadata metadata) {
    if (!(metadata.extrinsicType() instanceof Option.Some<TypeId>(TypeId extrinsicType))) {
      throw new IllegalStateException("version 14 needs the type of extrinsics");
    }
    ExtrinsicMetadata extrinsic = metadata.extrinsic();
    return new MetadataV14(
        metadata.types(),
        metadata.pallets(),
        new ExtrinsicMetadataV14(extrinsicType, (byte) extrinsic.version(), extrinsic.extensions()),
        metadata.runtime());
  }

  /** The neutral form; none if the extrinsic type lacks a parameter that names another type. */
  Option<RuntimeMetadata> toRuntimeMetadata() {
    if (!(types.find(extrinsic.type()) instanceof Option.Some<TypeInfo>(TypeInfo whole))
        || !(argument(whole, "Address") instanceof Option.Some<TypeId>(TypeId address))
        || !(argument(whole, "Call") instanceof Option.Some<TypeId>(TypeId call))
        || !(argument(whole, "Signature") instanceof Option.Some<TypeId>(TypeId signature))
        || !(argument(whole, "Extra") instanceof Option.Some<TypeId>(TypeId extra))) {
      return Option.none();
    }
    return Option.some(
        new RuntimeMetadata(
            types,
            pallets,
            new ExtrinsicMetadata(
                extrinsic.version() & 0xff,
                address,
                call,
                signature,
                extra,
                extrinsic.signedExtensions()),
            Option.some(extrinsic.type()),
            type,
            List.of(),
            Option.none()));
  }

  private static Option<TypeId> argument(TypeInfo type, String name) {
    for (TypeParameter each : type.parameters()) {
      if (each.name().equals(name)) {
        return each.type();
      }
    }
    return Option.none();
  }
}
