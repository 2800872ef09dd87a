package io.decentralml.metadata;

import io.decentralml.scale.TypeShape;

/**
 * A part of the signed extra data of extrinsics.
 *
 * @param identifier such as {@code CheckNonce}
 * @param type what is written in the extrinsic
 * @param additional what is signed besides but not written
 */
public record ExtensionDescription(String identifier, TypeShape type, TypeShape additional) {}
