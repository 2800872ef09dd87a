/**
 * The Timestamp pallet: the chain's clock. Every block carries the time of its author, once, as an
 * inherent.
 *
 * <p>Source: FRAME, {@code pallet_timestamp}.
 */
@NullMarked
package io.decentralml.pallets.timestamp;

import org.jspecify.annotations.NullMarked;
