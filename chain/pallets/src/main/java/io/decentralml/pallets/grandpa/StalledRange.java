package io.decentralml.pallets.grandpa;

import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.ScaleTuple;

/**
 * Where finality stood still.
 *
 * @param delay blocks to wait
 * @param median the median last finalised block
 */
@ScaleTuple
public record StalledRange(BlockNumber delay, BlockNumber median) {}
