package io.decentralml.metadata;

import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleType;
import java.util.List;
import java.util.SortedMap;

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
        apis);
  }
}
