package io.decentralml.pallets.tasks;

import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.PalletEvents;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import io.decentralml.scale.Unit;

/**
 * The calls by which places are taken, used and given back: assign, send result, abandon, reclaim.
 */
final class Assignments {
  private final TasksConfig config;
  private final TasksStorage storage;
  private final Ledgers ledgers;
  private final Reviews reviews;
  private final PalletEvents<TasksEvent> events;

  Assignments(
      TasksConfig config,
      TasksStorage storage,
      Ledgers ledgers,
      Reviews reviews,
      PalletEvents<TasksEvent> events) {
    this.config = config;
    this.storage = storage;
    this.ledgers = ledgers;
    this.reviews = reviews;
    this.events = events;
  }

  DispatchResult assign(AccountId worker, TaskIndex index) {
    BlockNumber now = config.block().number();
    if (!(storage.tasks.get(index) instanceof Option.Some<Task>(Task task))) {
      return fail(TasksError.TASK_NOT_FOUND);
    }
    if (task.isClosed()) {
      return fail(TasksError.INVALID_STATUS);
    }
    if (now.compareTo(task.expirationBlock()) >= 0) {
      return fail(TasksError.TASK_HAS_EXPIRED);
    }
    TaskLedger ledger = ledgers.ledger(index);
    if (ledger.freePlaces() == 0) {
      return fail(TasksError.MAX_ASSIGNMENTS_REACHED);
    }
    if (ledger.allowedWorkers() > 0 && !storage.allowedWorkers.contains(index, worker)) {
      return fail(TasksError.WORKER_NOT_ALLOWED);
    }
    if (!(storage.submissionCount.get().next()
        instanceof Option.Some<SubmissionIndex>(SubmissionIndex following))) {
      return fail(TasksError.OVERFLOW);
    }
    TaskParameters parameters = storage.parameters.get();
    Balance deposit = ledgers.deposit(task.paysAmount(), parameters);
    DispatchResult held = ledgers.takePlace(index, worker, deposit);
    if (held.failed()) {
      return held;
    }
    BlockNumber deadline = now.saturatingPlus(parameters.deliveryPeriod());
    SubmissionIndex submission = record(index, task, worker, now);
    storage.submissionCount.put(following);
    storage.submissionLedgers.put(submission, SubmissionLedger.assigned(deposit, deadline));
    return events.deposit(new TasksEvent.TaskAssigned(index, submission, now));
  }

  private SubmissionIndex record(TaskIndex index, Task task, AccountId worker, BlockNumber now) {
    SubmissionIndex submission = storage.submissionCount.get();
    storage.submissions.put(submission, Submission.assigned(index, submission, worker, now));
    storage.taskSubmissions.put(index, submission, Unit.UNIT);
    storage.workerSubmissions.put(worker, submission, Unit.UNIT);
    if (task.status() == TaskStatus.CREATED) {
      storage.tasks.put(index, task.withStatus(TaskStatus.IN_PROGRESS));
    }
    return submission;
  }

  DispatchResult send(AccountId worker, TasksCall.SendTaskResult call) {
    if (!(storage.submissions.get(call.submissionId())
        instanceof Option.Some<Submission>(Submission submission))) {
      return fail(TasksError.SUBMISSION_NOT_FOUND);
    }
    if (checkAtWork(worker, submission) instanceof Option.Some<TasksError>(TasksError error)) {
      return fail(error);
    }
    if (checkResult(call) instanceof Option.Some<TasksError>(TasksError error)) {
      return fail(error);
    }
    BlockNumber now = config.block().number();
    storage.submissions.put(call.submissionId(), submission.delivered(call));
    storage.submissionLedgers.put(
        call.submissionId(), clock(call.submissionId()).delivered(now, storage.parameters.get()));
    events.announce(
        new TasksEvent.TaskResultSent(submission.taskId(), call.submissionId(), worker));
    return reviews.acceptIfAutomatic(call.submissionId());
  }

  /** Only the worker, only while at work, only before the deadline. */
  private Option<TasksError> checkAtWork(AccountId worker, Submission submission) {
    if (!submission.worker().equals(worker)) {
      return Option.some(TasksError.NOT_AUTHORIZED);
    }
    if (submission.status() != SubmissionStatus.ASSIGNED) {
      return Option.some(TasksError.INVALID_STATUS);
    }
    return isLate(submission) ? Option.some(TasksError.DELIVERY_DEADLINE_PASSED) : Option.none();
  }

  private Option<TasksError> checkResult(TasksCall.SendTaskResult call) {
    boolean pathWithoutStore = isText(call.resultPath()) != call.resultStorageType().isSome();
    if (pathWithoutStore || !(isText(call.result()) || isText(call.resultPath()))) {
      return Option.some(TasksError.INVALID_RESULT_SUBMISSION);
    }
    return call.resultStorageCredentials().isSome()
            && !storage.parameters.get().credentialsOnChain()
        ? Option.some(TasksError.CREDENTIALS_NOT_ALLOWED)
        : Option.none();
  }

  private static boolean isText(Option<Bytes> text) {
    return text.orElse(Bytes.EMPTY).length() > 0;
  }

  DispatchResult abandon(AccountId worker, SubmissionIndex index) {
    if (!(storage.submissions.get(index)
        instanceof Option.Some<Submission>(Submission submission))) {
      return fail(TasksError.SUBMISSION_NOT_FOUND);
    }
    if (checkAtWork(worker, submission) instanceof Option.Some<TasksError>(TasksError error)) {
      return fail(error);
    }
    Balance deposit = clock(index).deposit();
    DispatchResult returned = ledgers.releaseDeposit(submission, deposit);
    if (returned.failed()) {
      return returned;
    }
    DispatchResult freed = free(submission);
    return freed.failed()
        ? freed
        : events.deposit(new TasksEvent.AssignmentAbandoned(submission.taskId(), index, worker));
  }

  DispatchResult reclaim(SubmissionIndex index) {
    if (!(storage.submissions.get(index) instanceof Option.Some<Submission>(Submission submission))
        || !(storage.tasks.get(submission.taskId()) instanceof Option.Some<Task>(Task task))) {
      return fail(TasksError.SUBMISSION_NOT_FOUND);
    }
    if (submission.status() != SubmissionStatus.ASSIGNED) {
      return fail(TasksError.INVALID_STATUS);
    }
    if (!isLate(submission)) {
      return fail(TasksError.DELIVERY_DEADLINE_NOT_PASSED);
    }
    Balance deposit = clock(index).deposit();
    DispatchResult forfeited = ledgers.forfeitDeposit(submission, task, deposit);
    if (forfeited.failed()) {
      return forfeited;
    }
    DispatchResult freed = free(submission);
    return freed.failed()
        ? freed
        : events.deposit(
            new TasksEvent.PlaceReclaimed(
                submission.taskId(), index, submission.worker(), deposit));
  }

  private DispatchResult free(Submission submission) {
    storage.submissions.put(
        submission.submissionId(), submission.withStatus(SubmissionStatus.ABANDONED));
    storage.submissionLedgers.remove(submission.submissionId());
    return storage.tasks.get(submission.taskId()) instanceof Option.Some<Task>(Task task)
        ? ledgers.freePlace(submission.taskId(), task)
        : DispatchResult.OK;
  }

  private boolean isLate(Submission submission) {
    return config.block().number().compareTo(clock(submission.submissionId()).deadline()) > 0;
  }

  /** The ledger of a place that is not settled; every one has its own. */
  private SubmissionLedger clock(SubmissionIndex index) {
    return storage
        .submissionLedgers
        .get(index)
        .orElse(SubmissionLedger.assigned(Balance.ZERO, BlockNumber.ZERO));
  }

  private DispatchResult fail(TasksError error) {
    return config.id().failure(error);
  }
}
