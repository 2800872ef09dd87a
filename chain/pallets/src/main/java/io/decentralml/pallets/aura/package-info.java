/**
 * The Aura pallet: authorities take turns at making blocks, a slot of fixed length each. The slot
 * stands in the block's digest; the timestamp must lie in it.
 *
 * <p>Source: FRAME, {@code pallet_aura}.
 */
@NullMarked
package io.decentralml.pallets.aura;

import org.jspecify.annotations.NullMarked;
