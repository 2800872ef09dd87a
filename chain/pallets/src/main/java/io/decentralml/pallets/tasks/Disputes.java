package io.decentralml.pallets.tasks;

import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.PalletEvents;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.Option;

/** The calls by which rejections are disputed and end: dispute, resolve, close. */
final class Disputes {
  private final TasksStorage storage;
  private final Ledgers ledgers;
  private final OpenPlaces places;
  private final PalletEvents<TasksEvent> events;

  Disputes(
      TasksStorage storage, Ledgers ledgers, OpenPlaces places, PalletEvents<TasksEvent> events) {
    this.storage = storage;
    this.ledgers = ledgers;
    this.places = places;
    this.events = events;
  }

  DispatchResult dispute(AccountId worker, SubmissionIndex index) {
    if (!(places.find(index) instanceof Option.Some<OpenPlace>(OpenPlace place))) {
      return places.notFound(index);
    }
    if (!place.worker().equals(worker)) {
      return places.fail(TasksError.NOT_AUTHORIZED);
    }
    if (place.status() != SubmissionStatus.REJECTED) {
      return places.fail(TasksError.INVALID_STATUS);
    }
    if (places.isOver(place.ledger().disputeEnd())) {
      return places.fail(TasksError.DISPUTE_PERIOD_PASSED);
    }
    DispatchResult held = ledgers.holdBond(worker, place.ledger().bond());
    if (held.failed()) {
      return held;
    }
    BlockNumber end = places.now().saturatingPlus(storage.parameters.get().disputeTimeout());
    storage.submissions.put(index, place.submission().withStatus(SubmissionStatus.DISPUTED));
    storage.submissionLedgers.put(index, place.ledger().disputed(end));
    return events.deposit(new TasksEvent.RejectionDisputed(place.taskIndex(), index, worker));
  }

  DispatchResult resolve(SubmissionIndex index, Winner winner) {
    if (!(places.find(index) instanceof Option.Some<OpenPlace>(OpenPlace place))) {
      return places.notFound(index);
    }
    if (place.status() != SubmissionStatus.DISPUTED) {
      return places.fail(TasksError.INVALID_STATUS);
    }
    if (places.isOver(place.ledger().resolutionEnd())) {
      return places.fail(TasksError.DISPUTE_TIMEOUT_PASSED);
    }
    DispatchResult moved =
        switch (winner) {
          case WORKER -> ledgers.allToWorker(place);
          case CREATOR -> ledgers.allToCreator(place);
        };
    if (moved.failed()) {
      return moved;
    }
    events.announce(
        new TasksEvent.DisputeResolved(place.taskIndex(), index, winner == Winner.WORKER));
    return switch (winner) {
      case WORKER -> places.accepted(place);
      case CREATOR -> places.refused(place);
    };
  }

  /** Whom the dispute origin found right. */
  enum Winner {
    WORKER,
    CREATOR
  }

  DispatchResult close(SubmissionIndex index) {
    if (!(places.find(index) instanceof Option.Some<OpenPlace>(OpenPlace place))) {
      return places.notFound(index);
    }
    return switch (place.status()) {
      case REJECTED -> closeUndisputed(place);
      case DISPUTED -> closeTimedOut(place);
      case ASSIGNED, PENDING_VALIDATION, VALIDATED, ACCEPTED, ABANDONED ->
          places.fail(TasksError.INVALID_STATUS);
    };
  }

  private DispatchResult closeUndisputed(OpenPlace place) {
    if (!places.isOver(place.ledger().disputeEnd())) {
      return places.fail(TasksError.DISPUTE_PERIOD_NOT_PASSED);
    }
    DispatchResult returned = ledgers.allToCreator(place);
    return returned.failed() ? returned : places.refused(place);
  }

  private DispatchResult closeTimedOut(OpenPlace place) {
    if (!places.isOver(place.ledger().resolutionEnd())) {
      return places.fail(TasksError.DISPUTE_TIMEOUT_NOT_PASSED);
    }
    Balance half = place.task().paysAmount().dividedBy(2).orElse(Balance.ZERO);
    DispatchResult divided = ledgers.divide(place, half);
    return divided.failed() ? divided : places.divided(place, half);
  }
}
