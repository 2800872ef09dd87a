package io.decentralml.pallets.session;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.FixedLength;
import io.decentralml.scale.ScaleType;

/**
 * What a key is for, as keystores name it.
 *
 * @param letters four of them
 */
@ScaleType(value = "sp_core::crypto::KeyTypeId", named = false)
public record KeyTypeId(@FixedLength(4) Bytes letters) {}
