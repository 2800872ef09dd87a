package io.decentralml.metadata;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleType;

/** A value that a runtime puts into its metadata as it likes. */
@ScaleType("frame_metadata::v15::CustomValueMetadata")
record CustomValue(TypeId type, Bytes value) {}
