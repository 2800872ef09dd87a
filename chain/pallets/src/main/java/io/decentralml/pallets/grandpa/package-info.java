/**
 * The Grandpa pallet: who votes on finality. This chain's own node finalises what it makes, and a
 * Polkadot SDK node reads the voters from here and hears of other ones from the headers.
 *
 * <p>Source: FRAME, {@code pallet_grandpa}.
 */
@NullMarked
package io.decentralml.pallets.grandpa;

import org.jspecify.annotations.NullMarked;
