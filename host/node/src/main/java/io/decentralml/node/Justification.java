package io.decentralml.node;

import io.decentralml.scale.Bytes;

/**
 * A proof of finality that was stored with a block.
 *
 * @param engine the consensus engine, 4 bytes
 * @param proof as the engine encodes it
 */
public record Justification(Bytes engine, Bytes proof) {}
