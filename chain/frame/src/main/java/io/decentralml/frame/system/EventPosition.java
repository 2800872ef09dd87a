package io.decentralml.frame.system;

import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.ScaleTuple;

/**
 * Where an event is to be found.
 *
 * @param block the block
 * @param event its index among the block's events
 */
@ScaleTuple
public record EventPosition(BlockNumber block, int event) {}
