package io.decentralml.pallets.aura;

import io.decentralml.scale.ScaleType;

/**
 * A stretch of time in which one authority makes blocks.
 *
 * @param number slots since 1970, unsigned
 */
@ScaleType(value = "sp_consensus_slots::Slot", named = false)
public record Slot(long number) {}
