package io.decentralml.pallets.tasks;

import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleType;

/**
 * The money and the places of a task.
 *
 * @param pay what is still on hold for places, taken or free: the creator's money
 * @param storageDeposit what the creator has on hold for the task's record
 * @param freePlaces places that nobody holds and whose pay is still in the ledger
 * @param openPlaces taken places that are not settled
 * @param records submissions that are still stored
 * @param allowedWorkers accounts on the allow list; with none anybody may take places
 * @param retentionEnd since a place ended, the last block in which the records must stay
 */
@ScaleType("pallet_decentralml::types::TaskLedger")
public record TaskLedger(
    Balance pay,
    Balance storageDeposit,
    int freePlaces,
    int openPlaces,
    int records,
    int allowedWorkers,
    Option<BlockNumber> retentionEnd) {
  static TaskLedger created(Balance pay, Balance storageDeposit, int places) {
    return new TaskLedger(pay, storageDeposit, places, 0, 0, 0, Option.none());
  }

  private TaskLedger places(int free, int open) {
    return new TaskLedger(pay, storageDeposit, free, open, records, allowedWorkers, retentionEnd);
  }

  private TaskLedger less(Balance amount) {
    return new TaskLedger(
        pay.saturatingMinus(amount),
        storageDeposit,
        freePlaces,
        openPlaces,
        records,
        allowedWorkers,
        retentionEnd);
  }

  TaskLedger placeTaken() {
    return new TaskLedger(
        pay,
        storageDeposit,
        freePlaces - 1,
        openPlaces + 1,
        records + 1,
        allowedWorkers,
        retentionEnd);
  }

  /** A taken place became free again, its pay still in the ledger. */
  TaskLedger placeFreed(BlockNumber keepUntil) {
    return places(freePlaces + 1, openPlaces - 1).keptUntil(keepUntil);
  }

  /** A taken place ended and its pay left the ledger. */
  TaskLedger placeSettled(Balance amount, BlockNumber keepUntil) {
    return less(amount).places(freePlaces, openPlaces - 1).keptUntil(keepUntil);
  }

  /** All free places are gone, and their pay with them. */
  TaskLedger withoutFreePlaces(Balance amount) {
    return less(amount).places(0, openPlaces);
  }

  /** More accounts may take places, and more is on hold for their entries. */
  TaskLedger allowed(int more, Balance deposit) {
    return new TaskLedger(
        pay,
        storageDeposit.saturatingPlus(deposit),
        freePlaces,
        openPlaces,
        records,
        allowedWorkers + more,
        retentionEnd);
  }

  TaskLedger without(int places, int workers) {
    return new TaskLedger(
        pay,
        storageDeposit,
        freePlaces,
        openPlaces,
        records - places,
        allowedWorkers - workers,
        retentionEnd);
  }

  private TaskLedger keptUntil(BlockNumber last) {
    return new TaskLedger(
        pay, storageDeposit, freePlaces, openPlaces, records, allowedWorkers, Option.some(last));
  }
}
