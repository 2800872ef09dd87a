package io.decentralml.frame.system;

import io.decentralml.primitives.Hash256;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;

/**
 * Leave to replace the runtime.
 *
 * @param codeHash BLAKE2b of the new code
 * @param checkVersion whether name and version of the new runtime must fit
 */
@ScaleType(value = "frame_system::CodeUpgradeAuthorization", parameters = "T")
public record CodeUpgradeAuthorization(
    @ScaleField(typeName = "T::Hash") Hash256 codeHash, boolean checkVersion) {}
