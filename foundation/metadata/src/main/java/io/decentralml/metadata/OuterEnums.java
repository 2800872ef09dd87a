package io.decentralml.metadata;

import io.decentralml.scale.ScaleType;

/** The runtime's own variants over all pallets, as version 15 writes them. */
@ScaleType("frame_metadata::v15::OuterEnums")
record OuterEnums(TypeId call, TypeId event, TypeId error) {}
