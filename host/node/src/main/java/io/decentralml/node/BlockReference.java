package io.decentralml.node;

import io.decentralml.primitives.Hash256;

/**
 * The name of one block.
 *
 * @param hash of the sealed header
 * @param number of the block, genesis is 0
 */
public record BlockReference(Hash256 hash, long number) {}
