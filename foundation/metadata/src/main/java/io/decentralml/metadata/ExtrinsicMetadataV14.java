package io.decentralml.metadata;

import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;
import java.util.List;

/** The form of extrinsics as version 14 writes it. */
@ScaleType("frame_metadata::v14::ExtrinsicMetadata")
record ExtrinsicMetadataV14(
    @ScaleField(name = "ty") TypeId type, byte version, List<ExtensionMetadata> signedExtensions) {}
