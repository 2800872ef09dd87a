/**
 * The transaction extensions that every chain has: what a signed extrinsic carries, or is signed
 * over, beside its call. Names and order are wire format.
 *
 * <p>Source: FRAME, {@code frame_system::extensions}.
 */
@NullMarked
package io.decentralml.frame.extensions;

import org.jspecify.annotations.NullMarked;
