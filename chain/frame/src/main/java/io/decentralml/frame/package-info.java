/**
 * The pallet framework: typed storage items, origins, calls and their dispatch, events and errors.
 * A {@link io.decentralml.frame.Pallet} holds the logic of one concern; it asks for what it needs
 * of others through the interfaces of {@code frame.traits}; the runtime joins them.
 *
 * <p>Everything here also compiles to WebAssembly, where a throw can only trap: failures are
 * values.
 */
@NullMarked
package io.decentralml.frame;

import org.jspecify.annotations.NullMarked;
