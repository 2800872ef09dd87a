/**
 * The task market, {@code DecentralMLModule}: work on models and data is offered, taken, delivered,
 * judged and paid.
 *
 * <h2>Overview</h2>
 *
 * A creator offers a task with a number of places and puts the pay of all of them on hold in the
 * task's ledger. A worker takes a place against a deposit, delivers a result by a deadline, and the
 * creator accepts or rejects it within a period, after attesters if the task asks for them; a
 * result that nobody judges counts as accepted. A worker may dispute a rejection. Every planck of a
 * ledger ends with a worker or the creator.
 *
 * <h2>Reading order</h2>
 *
 * {@code TasksPallet} (wiring), {@code TasksConfig}, {@code TasksStorage}, {@code TasksCall},
 * {@code TasksEvent}, {@code TasksError}, then {@code Offers}, {@code Assignments}, {@code
 * Attestations}, {@code Reviews}, {@code Disputes}, {@code Secrets} and {@code Removals}, which
 * hold the calls, {@code OpenPlaces}, which settles, and {@code Ledgers}, which alone moves money.
 */
@NullMarked
package io.decentralml.pallets.tasks;

import org.jspecify.annotations.NullMarked;
