package io.decentralml.pallets.grandpa;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.FixedLength;
import io.decentralml.scale.ScaleType;

/**
 * The ed25519 key by which an authority votes.
 *
 * @param key 32 bytes
 */
@ScaleType(value = "sp_consensus_grandpa::app::Public", named = false)
public record GrandpaKey(@FixedLength(32) Bytes key) {}
