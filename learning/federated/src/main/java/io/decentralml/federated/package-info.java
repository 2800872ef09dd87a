/**
 * Federated learning without a chain: partitions, client work, update checks, aggregation and whole
 * simulated trainings. Participants on a chain run the same code; whatever more than one party
 * computes (aggregate, checks, plans) has the same bytes on every platform.
 */
@NullMarked
package io.decentralml.federated;

import org.jspecify.annotations.NullMarked;
