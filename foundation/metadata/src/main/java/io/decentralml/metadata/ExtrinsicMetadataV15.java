package io.decentralml.metadata;

import io.decentralml.scale.ScaleType;
import java.util.List;

/** The form of extrinsics as version 15 writes it. */
@ScaleType("frame_metadata::v15::ExtrinsicMetadata")
record ExtrinsicMetadataV15(
    byte version,
    TypeId address,
    TypeId call,
    TypeId signature,
    TypeId extra,
    List<ExtensionMetadata> signedExtensions) {}
