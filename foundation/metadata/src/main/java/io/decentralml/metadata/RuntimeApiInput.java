package io.decentralml.metadata;

import io.decentralml.scale.ScaleType;

/**
 * An argument of an entry point.
 *
 * @param name such as {@code account}
 * @param type its type
 */
@ScaleType("frame_metadata::v15::RuntimeApiMethodParamMetadata")
public record RuntimeApiInput(String name, TypeId type) {}
