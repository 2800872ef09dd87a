package io.decentralml.metadata;

import io.decentralml.scale.ScaleType;

/**
 * A type and its number.
 *
 * @param id the number, equal to the place in the registry
 * @param type the type
 */
@ScaleType("scale_info::portable::PortableType")
public record PortableType(TypeId id, TypeInfo type) {}
