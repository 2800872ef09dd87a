package io.decentralml.frame.system;

import io.decentralml.frame.DispatchClass;
import io.decentralml.frame.Pays;
import io.decentralml.primitives.Weight;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;

/**
 * What an extrinsic turned out to cost.
 *
 * @param weight its weight, with what every extrinsic of its class costs
 * @param dispatchClass its class
 * @param paysFee whether the signer was charged
 */
@ScaleType("frame_system::DispatchEventInfo")
public record DispatchEventInfo(
    Weight weight, @ScaleField(name = "class") DispatchClass dispatchClass, Pays paysFee) {}
