package io.decentralml.pallets.tasks;

import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.PalletEvents;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;

/** The calls by which results are judged: accept, reject, claim. */
final class Reviews {
  private final TasksStorage storage;
  private final Ledgers ledgers;
  private final OpenPlaces places;
  private final PalletEvents<TasksEvent> events;

  Reviews(
      TasksStorage storage, Ledgers ledgers, OpenPlaces places, PalletEvents<TasksEvent> events) {
    this.storage = storage;
    this.ledgers = ledgers;
    this.places = places;
    this.events = events;
  }

  DispatchResult acceptIfAutomatic(SubmissionIndex index) {
    return places.find(index) instanceof Option.Some<OpenPlace>(OpenPlace place)
            && place.task().validationStrategy() == ValidationStrategy.AUTO_ACCEPT
        ? pay(place)
        : DispatchResult.OK;
  }

  DispatchResult accept(AccountId creator, SubmissionIndex index) {
    if (!(places.find(index) instanceof Option.Some<OpenPlace>(OpenPlace place))) {
      return places.notFound(index);
    }
    if (places.checkJudgement(creator, place) instanceof Option.Some<TasksError>(var error)) {
      return places.fail(error);
    }
    return awaitsAttesters(place)
        ? places.fail(TasksError.ATTESTATION_PERIOD_NOT_PASSED)
        : pay(place);
  }

  /** With CustomAccept attesters come first; once their period is over it is as ManualAccept. */
  private boolean awaitsAttesters(OpenPlace place) {
    return place.isForAttesters()
        && place.status() == SubmissionStatus.PENDING_VALIDATION
        && !places.isOver(place.ledger().attestationEnd());
  }

  DispatchResult claim(SubmissionIndex index) {
    if (!(places.find(index) instanceof Option.Some<OpenPlace>(OpenPlace place))) {
      return places.notFound(index);
    }
    if (!place.submission().awaitsJudgement()) {
      return places.fail(TasksError.INVALID_STATUS);
    }
    return places.isOver(place.ledger().reviewEnd())
        ? pay(place)
        : places.fail(TasksError.REVIEW_PERIOD_NOT_PASSED);
  }

  private DispatchResult pay(OpenPlace place) {
    DispatchResult paid = ledgers.pay(place);
    return paid.failed() ? paid : places.accepted(place);
  }

  DispatchResult reject(AccountId creator, SubmissionIndex index, Bytes reason) {
    if (!(places.find(index) instanceof Option.Some<OpenPlace>(OpenPlace place))) {
      return places.notFound(index);
    }
    if (places.checkJudgement(creator, place) instanceof Option.Some<TasksError>(var error)) {
      return places.fail(error);
    }
    if (places.isOver(place.ledger().reviewEnd())) {
      return places.fail(TasksError.REVIEW_PERIOD_PASSED);
    }
    TaskParameters parameters = storage.parameters.get();
    Balance bond = ledgers.deposit(place.task().paysAmount(), parameters);
    DispatchResult held = ledgers.holdBond(creator, bond);
    if (held.failed()) {
      return held;
    }
    DispatchResult returned = ledgers.releaseDeposit(place.submission(), place.ledger().deposit());
    if (returned.failed()) {
      return returned;
    }
    storage.submissions.put(index, place.submission().withStatus(SubmissionStatus.REJECTED));
    BlockNumber disputeEnd = places.now().saturatingPlus(parameters.disputePeriod());
    storage.submissionLedgers.put(index, place.ledger().rejected(bond, disputeEnd));
    return events.deposit(
        new TasksEvent.TaskResultRejected(place.taskIndex(), index, place.worker(), reason));
  }
}
