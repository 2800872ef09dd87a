/**
 * The System pallet: accounts, events, block numbers and hashes, the digest and the code. Other
 * pallets see it through {@link io.decentralml.frame.system.Accounts}, {@link
 * io.decentralml.frame.system.BlockContext} and {@link io.decentralml.frame.EventSink}.
 *
 * <p>Source: FRAME, {@code frame_system}.
 */
@NullMarked
package io.decentralml.frame.system;

import org.jspecify.annotations.NullMarked;
