/**
 * The Sudo pallet: one account may act as Root.
 *
 * <p>Source: FRAME, {@code pallet_sudo}.
 */
@NullMarked
package io.decentralml.pallets.sudo;

import org.jspecify.annotations.NullMarked;
