package io.decentralml.frame.system;

import io.decentralml.scale.Compact;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;

/**
 * Which runtime ran the migrations last.
 *
 * @param specVersion its specification version
 * @param specName which chain it is for
 */
@ScaleType("frame_system::LastRuntimeUpgradeInfo")
public record LastRuntimeUpgradeInfo(
    @Compact @ScaleField(typeName = "codec::Compact<u32>") int specVersion,
    @ScaleField(typeName = "Cow<'static, str>") String specName) {}
