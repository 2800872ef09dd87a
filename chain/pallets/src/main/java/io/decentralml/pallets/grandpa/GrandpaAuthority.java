package io.decentralml.pallets.grandpa;

import io.decentralml.scale.ScaleTuple;

/**
 * A voter.
 *
 * @param key by which it votes
 * @param weight how much its vote counts, unsigned
 */
@ScaleTuple
public record GrandpaAuthority(GrandpaKey key, long weight) {}
