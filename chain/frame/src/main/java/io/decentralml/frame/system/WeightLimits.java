package io.decentralml.frame.system;

import io.decentralml.primitives.Weight;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleType;

/**
 * How much of a block the extrinsics of one class may use; none for no limit.
 *
 * @param baseExtrinsic what every extrinsic costs beside its call
 * @param maxExtrinsic the most for one extrinsic
 * @param maxTotal the most for all of the class
 * @param reserved what the class may use when the block is full otherwise
 */
@ScaleType("frame_system::limits::WeightsPerClass")
public record WeightLimits(
    Weight baseExtrinsic,
    Option<Weight> maxExtrinsic,
    Option<Weight> maxTotal,
    Option<Weight> reserved) {}
