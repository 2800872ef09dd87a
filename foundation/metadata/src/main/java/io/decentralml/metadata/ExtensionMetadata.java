package io.decentralml.metadata;

import io.decentralml.scale.ScaleType;

/**
 * A part of the signed extra data of extrinsics.
 *
 * @param identifier such as {@code CheckNonce}
 * @param type what is written in the extrinsic
 * @param additional what is signed besides but not written
 */
@ScaleType("frame_metadata::v14::SignedExtensionMetadata")
public record ExtensionMetadata(String identifier, TypeId type, TypeId additional) {}
