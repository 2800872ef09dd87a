package io.decentralml.frame;

/**
 * What a signer asks of one pallet. Each pallet has a sealed interface that extends this one, with
 * a record for each of its calls.
 */
public interface Call {}
