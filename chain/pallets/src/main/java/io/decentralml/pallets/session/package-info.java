/**
 * The Session pallet: validators name the keys that they work with, and at the end of each session
 * those who were queued one session earlier take over, with the keys they had then. A change
 * therefore takes two rotations.
 *
 * <p>Source: FRAME, {@code pallet_session}.
 */
@NullMarked
package io.decentralml.pallets.session;

import org.jspecify.annotations.NullMarked;
