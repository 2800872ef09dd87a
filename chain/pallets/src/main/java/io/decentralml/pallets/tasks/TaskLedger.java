package io.decentralml.pallets.tasks;

import io.decentralml.primitives.Balance;
import io.decentralml.scale.ScaleType;

/**
 * The money and the places of a task.
 *
 * @param pay what is still on hold for places, taken or free: the creator's money
 * @param storageDeposit what the creator has on hold for the task's record
 * @param freePlaces places that nobody holds and whose pay is still in the ledger
 * @param openPlaces taken places that are not settled
 * @param records submissions that are still stored
 */
@ScaleType("pallet_decentralml::types::TaskLedger")
public record TaskLedger(
    Balance pay, Balance storageDeposit, int freePlaces, int openPlaces, int records) {
  TaskLedger placeTaken() {
    return new TaskLedger(pay, storageDeposit, freePlaces - 1, openPlaces + 1, records + 1);
  }

  /** A taken place became free again, its pay still in the ledger. */
  TaskLedger placeFreed() {
    return new TaskLedger(pay, storageDeposit, freePlaces + 1, openPlaces - 1, records);
  }

  /** A taken place ended and its pay left the ledger. */
  TaskLedger placeSettled(Balance amount) {
    return new TaskLedger(
        pay.saturatingMinus(amount), storageDeposit, freePlaces, openPlaces - 1, records);
  }

  /** All free places are gone, and their pay with them. */
  TaskLedger withoutFreePlaces(Balance amount) {
    return new TaskLedger(pay.saturatingMinus(amount), storageDeposit, 0, openPlaces, records);
  }

  TaskLedger withoutRecords(int removed) {
    return new TaskLedger(pay, storageDeposit, freePlaces, openPlaces, records - removed);
  }
}
