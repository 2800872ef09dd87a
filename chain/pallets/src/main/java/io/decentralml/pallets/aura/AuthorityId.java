package io.decentralml.pallets.aura;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.FixedLength;
import io.decentralml.scale.ScaleType;

/**
 * The sr25519 key by which an authority seals blocks.
 *
 * @param key 32 bytes
 */
@ScaleType(value = "sp_consensus_aura::sr25519::app_sr25519::Public", named = false)
public record AuthorityId(@FixedLength(32) Bytes key) {}
