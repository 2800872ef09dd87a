package io.decentralml.pallets.tasks;

import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.PalletEvents;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.Option;

/** Finds taken places that are not settled, and settles them. */
final class OpenPlaces {
  private final TasksConfig config;
  private final TasksStorage storage;
  private final Offers offers;
  private final PalletEvents<TasksEvent> events;

  OpenPlaces(
      TasksConfig config, TasksStorage storage, Offers offers, PalletEvents<TasksEvent> events) {
    this.config = config;
    this.storage = storage;
    this.offers = offers;
    this.events = events;
  }

  Option<OpenPlace> find(SubmissionIndex index) {
    return storage.submissions.get(index) instanceof Option.Some<Submission>(Submission submission)
            && storage.tasks.get(submission.taskId()) instanceof Option.Some<Task>(Task task)
            && storage.submissionLedgers.get(index)
                instanceof Option.Some<SubmissionLedger>(SubmissionLedger ledger)
        ? Option.some(new OpenPlace(submission, task, ledger))
        : Option.none();
  }

  /** Why there is no open place: the submission is settled, or was never there. */
  DispatchResult notFound(SubmissionIndex index) {
    return fail(
        storage.submissions.contains(index)
            ? TasksError.INVALID_STATUS
            : TasksError.SUBMISSION_NOT_FOUND);
  }

  BlockNumber now() {
    return config.block().number();
  }

  /** Whether the period with the last block {@code end} has begun and is over. */
  boolean isOver(Option<BlockNumber> end) {
    return end instanceof Option.Some<BlockNumber>(BlockNumber last) && now().isAfter(last);
  }

  /** Only the creator, and only what waits for a judgement. */
  Option<TasksError> checkJudgement(AccountId creator, OpenPlace place) {
    if (!place.creator().equals(creator)) {
      return Option.some(TasksError.NOT_AUTHORIZED);
    }
    return place.submission().awaitsJudgement()
        ? Option.none()
        : Option.some(TasksError.INVALID_STATUS);
  }

  /** Settles a place whose pay the worker got. */
  DispatchResult accepted(OpenPlace place) {
    Balance amount = place.task().paysAmount();
    storage.submissions.put(
        place.index(), place.submission().paid(SubmissionStatus.ACCEPTED, amount, now()));
    events.announce(
        new TasksEvent.TaskResultAccepted(
            place.taskIndex(), place.index(), place.worker(), amount));
    return settled(place);
  }

  /** Settles a place whose pay went back to the creator. */
  DispatchResult refused(OpenPlace place) {
    storage.submissions.put(
        place.index(), place.submission().withStatus(SubmissionStatus.REJECTED));
    events.announce(
        new TasksEvent.RejectionClosed(
            place.taskIndex(), place.index(), place.task().paysAmount()));
    return settled(place);
  }

  /** Settles a place whose pay was divided: {@code paid} to the worker, the rest to the creator. */
  DispatchResult divided(OpenPlace place, Balance paid) {
    storage.submissions.put(
        place.index(), place.submission().paid(SubmissionStatus.DISPUTED, paid, now()));
    events.announce(
        new TasksEvent.DisputeTimedOut(
            place.taskIndex(),
            place.index(),
            place.worker(),
            paid,
            place.task().paysAmount().saturatingMinus(paid)));
    return settled(place);
  }

  private DispatchResult settled(OpenPlace place) {
    storage.submissionLedgers.remove(place.index());
    return offers.completeIfSettled(place.taskIndex(), place.task());
  }

  DispatchResult fail(TasksError error) {
    return config.id().failure(error);
  }
}
