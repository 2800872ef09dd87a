package io.decentralml.metadata;

import io.decentralml.scale.ScaleType;

/**
 * The runtime's own variants over all pallets.
 *
 * @param call the calls of all pallets
 * @param event the events of all pallets
 * @param error the errors of all pallets
 */
@ScaleType("frame_metadata::v15::OuterEnums")
public record OuterEnums(TypeId call, TypeId event, TypeId error) {}
