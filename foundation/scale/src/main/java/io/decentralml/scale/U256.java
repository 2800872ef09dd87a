package io.decentralml.scale;

/**
 * An unsigned number of 256 bits, as two halves.
 *
 * @param high the upper 128 bits
 * @param low the lower 128 bits
 */
public record U256(U128 high, U128 low) {}
