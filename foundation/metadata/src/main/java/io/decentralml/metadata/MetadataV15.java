package io.decentralml.metadata;

import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleType;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Metadata as version 15 writes it, behind the magic word and the version. */
@ScaleType("frame_metadata::v15::RuntimeMetadataV15")
record MetadataV15(
    PortableRegistry types,
    List<PalletMetadataV15> pallets,
    ExtrinsicMetadataV15 extrinsic,
    TypeId type,
    List<RuntimeApiMetadata> apis,
    OuterEnums outerEnums,
    SortedMap<String, CustomValue> custom) {
  static MetadataV15 of(RuntimeMetadata metadata) {
    if (!(metadata.outerEnums() instanceof Option.Some<OuterEnums>(OuterEnums outerEnums))) {
      throw new IllegalStateException("version 15 needs the outer enums");
    }
    List<PalletMetadataV15> pallets = new ArrayList<>();
    for (PalletMetadata each : metadata.pallets()) {
      pallets.add(PalletMetadataV15.of(each));
    }
    ExtrinsicMetadata extrinsic = metadata.extrinsic();
    return new MetadataV15(
        metadata.types(),
        List.copyOf(pallets),
        new ExtrinsicMetadataV15(
            (byte) extrinsic.version(),
            extrinsic.address(),
            extrinsic.call(),
            extrinsic.signature(),
            extrinsic.extra(),
            extrinsic.extensions()),
        metadata.runtime(),
        metadata.apis(),
        outerEnums,
        new TreeMap<>());
  }

  RuntimeMetadata toRuntimeMetadata() {
    return new RuntimeMetadata(
        types,
        pallets.stream().map(PalletMetadataV15::toPalletMetadata).toList(),
        new ExtrinsicMetadata(
            extrinsic.version() & 0xff,
            extrinsic.address(),
            extrinsic.call(),
            extrinsic.signature(),
            extrinsic.extra(),
            extrinsic.signedExtensions()),
        Option.none(),
        type,
        apis,
        Option.some(outerEnums));
  }
}
