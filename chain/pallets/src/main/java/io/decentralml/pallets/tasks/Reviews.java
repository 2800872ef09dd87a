package io.decentralml.pallets.tasks;

import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.PalletEvents;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;

/** The calls by which results are judged and places settled: accept, reject, claim, close. */
final class Reviews {
  private final TasksConfig config;
  private final TasksStorage storage;
  private final Ledgers ledgers;
  private final Offers offers;
  private final PalletEvents<TasksEvent> events;

  Reviews(
      TasksConfig config,
      TasksStorage storage,
      Ledgers ledgers,
      Offers offers,
      PalletEvents<TasksEvent> events) {
    this.config = config;
    this.storage = storage;
    this.ledgers = ledgers;
    this.offers = offers;
    this.events = events;
  }

  /** A delivered result, its task and its clock, as every judgement needs them. */
  private record Case(Submission submission, Task task, SubmissionLedger ledger) {}

  private Option<Case> find(SubmissionIndex index) {
    return storage.submissions.get(index) instanceof Option.Some<Submission>(Submission submission)
            && storage.tasks.get(submission.taskId()) instanceof Option.Some<Task>(Task task)
            && storage.submissionLedgers.get(index)
                instanceof Option.Some<SubmissionLedger>(SubmissionLedger ledger)
        ? Option.some(new Case(submission, task, ledger))
        : Option.none();
  }

  /** Why there is no open case: the submission is settled, or was never there. */
  private DispatchResult notFound(SubmissionIndex index) {
    return fail(
        storage.submissions.contains(index)
            ? TasksError.INVALID_STATUS
            : TasksError.SUBMISSION_NOT_FOUND);
  }

  DispatchResult acceptIfAutomatic(SubmissionIndex index) {
    return find(index) instanceof Option.Some<Case>(Case found)
            && found.task().validationStrategy() == ValidationStrategy.AUTO_ACCEPT
        ? pay(found)
        : DispatchResult.OK;
  }

  DispatchResult accept(AccountId creator, SubmissionIndex index) {
    if (!(find(index) instanceof Option.Some<Case>(Case found))) {
      return notFound(index);
    }
    if (!found.task().creator().equals(creator)) {
      return fail(TasksError.NOT_AUTHORIZED);
    }
    if (!found.submission().awaitsJudgement()) {
      return fail(TasksError.INVALID_STATUS);
    }
    return awaitsAttesters(found) ? fail(TasksError.ATTESTATION_PERIOD_NOT_PASSED) : pay(found);
  }

  /** With CustomAccept attesters come first; once their period is over it is as ManualAccept. */
  private boolean awaitsAttesters(Case found) {
    return found.task().validationStrategy() == ValidationStrategy.CUSTOM_ACCEPT
        && found.submission().status() == SubmissionStatus.PENDING_VALIDATION
        && !isOver(found.ledger().attestationEnd());
  }

  DispatchResult claim(SubmissionIndex index) {
    if (!(find(index) instanceof Option.Some<Case>(Case found))) {
      return notFound(index);
    }
    if (!found.submission().awaitsJudgement()) {
      return fail(TasksError.INVALID_STATUS);
    }
    return isOver(found.ledger().reviewEnd())
        ? pay(found)
        : fail(TasksError.REVIEW_PERIOD_NOT_PASSED);
  }

  private DispatchResult pay(Case found) {
    Submission submission = found.submission();
    DispatchResult paid = ledgers.pay(submission, found.task());
    if (paid.failed()) {
      return paid;
    }
    Balance amount = found.task().paysAmount();
    storage.submissions.put(
        submission.submissionId(), submission.paid(amount, config.block().number()));
    events.announce(
        new TasksEvent.TaskResultAccepted(
            submission.taskId(), submission.submissionId(), submission.worker(), amount));
    return settle(found);
  }

  private DispatchResult settle(Case found) {
    storage.submissionLedgers.remove(found.submission().submissionId());
    return offers.completeIfSettled(found.submission().taskId(), found.task());
  }

  DispatchResult reject(AccountId creator, SubmissionIndex index, Bytes reason) {
    if (!(find(index) instanceof Option.Some<Case>(Case found))) {
      return notFound(index);
    }
    if (!found.task().creator().equals(creator)) {
      return fail(TasksError.NOT_AUTHORIZED);
    }
    if (!found.submission().awaitsJudgement()) {
      return fail(TasksError.INVALID_STATUS);
    }
    if (isOver(found.ledger().reviewEnd())) {
      return fail(TasksError.REVIEW_PERIOD_PASSED);
    }
    TaskParameters parameters = storage.parameters.get();
    Balance bond = ledgers.deposit(found.task().paysAmount(), parameters);
    DispatchResult held = ledgers.holdBond(creator, bond);
    if (held.failed()) {
      return held;
    }
    DispatchResult returned = ledgers.releaseDeposit(found.submission());
    if (returned.failed()) {
      return returned;
    }
    storage.submissions.put(index, found.submission().withStatus(SubmissionStatus.REJECTED));
    BlockNumber disputeEnd = config.block().number().saturatingPlus(parameters.disputePeriod());
    storage.submissionLedgers.put(index, found.ledger().rejected(bond, disputeEnd));
    return events.deposit(
        new TasksEvent.TaskResultRejected(
            found.submission().taskId(), index, found.submission().worker(), reason));
  }

  DispatchResult close(SubmissionIndex index) {
    if (!(find(index) instanceof Option.Some<Case>(Case found))) {
      return notFound(index);
    }
    if (found.submission().status() != SubmissionStatus.REJECTED) {
      return fail(TasksError.INVALID_STATUS);
    }
    if (!isOver(found.ledger().disputeEnd())) {
      return fail(TasksError.DISPUTE_PERIOD_NOT_PASSED);
    }
    DispatchResult returned =
        ledgers.returnPay(found.submission(), found.task(), found.ledger().bond());
    if (returned.failed()) {
      return returned;
    }
    events.announce(
        new TasksEvent.RejectionClosed(
            found.submission().taskId(), index, found.task().paysAmount()));
    return settle(found);
  }

  /** Whether the period with the last block {@code end} has begun and is over. */
  private boolean isOver(Option<BlockNumber> end) {
    return end instanceof Option.Some<BlockNumber>(BlockNumber last)
        && config.block().number().isAfter(last);
  }

  private DispatchResult fail(TasksError error) {
    return config.id().failure(error);
  }
}
