package io.decentralml.primitives;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleType;

/**
 * An extrinsic as a host sees it: bytes that only the runtime understands.
 *
 * @param bytes the extrinsic without its length; {@link OpaqueExtrinsicCodec} writes the length
 *     first
 */
@ScaleType(value = "sp_runtime::OpaqueExtrinsic", named = false)
public record OpaqueExtrinsic(Bytes bytes) {}
