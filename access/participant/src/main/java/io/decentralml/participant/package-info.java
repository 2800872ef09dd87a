/**
 * The roles as agents: a {@link io.decentralml.participant.ModelCreator} offers rounds of training,
 * checks what comes back, pays and aggregates; a {@link
 * io.decentralml.participant.ModelContributor} takes places, trains on its own data and delivers.
 * Both reach the chain only by JSON-RPC and each other only by chain and asset store, and both find
 * out from these where they were when they are started again.
 *
 * <p>Nobody is trusted: whoever aggregates names what it folded, and every contributor folds it
 * again and refuses to go on when the bytes differ ({@link
 * io.decentralml.participant.RoundHistory}).
 */
@NullMarked
package io.decentralml.participant;

import org.jspecify.annotations.NullMarked;
