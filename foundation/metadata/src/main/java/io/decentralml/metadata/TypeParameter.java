package io.decentralml.metadata;

import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleType;

/**
 * A generic parameter.
 *
 * @param name such as {@code T}
 * @param type its argument; none where Rust skips it
 */
@ScaleType("scale_info::ty::TypeParameter")
public record TypeParameter(String name, Option<TypeId> type) {}
