/**
 * The node's database and the chain's state in it: a {@link io.decentralml.state.KeyValueStore},
 * every version of the state as a {@link io.decentralml.state.StateSnapshot}, and the changes of a
 * block under way as a {@link io.decentralml.state.StateOverlay}.
 */
@NullMarked
package io.decentralml.state;

import org.jspecify.annotations.NullMarked;
