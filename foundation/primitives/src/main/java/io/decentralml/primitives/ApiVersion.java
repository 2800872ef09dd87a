package io.decentralml.primitives;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.FixedLength;
import io.decentralml.scale.ScaleTuple;

/**
 * A runtime API that a runtime has, and its version.
 *
 * @param id BLAKE2b-64 of the API's name
 * @param version from 1
 */
@ScaleTuple
public record ApiVersion(@FixedLength(8) Bytes id, int version) {}
