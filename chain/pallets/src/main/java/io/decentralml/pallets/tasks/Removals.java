package io.decentralml.pallets.tasks;

import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.PalletEvents;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.Option;
import java.util.List;

/** Removes what is on record of settled tasks, in portions. */
final class Removals {
  private final TasksConfig config;
  private final TasksStorage storage;
  private final Ledgers ledgers;
  private final PalletEvents<TasksEvent> events;

  Removals(
      TasksConfig config, TasksStorage storage, Ledgers ledgers, PalletEvents<TasksEvent> events) {
    this.config = config;
    this.storage = storage;
    this.ledgers = ledgers;
    this.events = events;
  }

  DispatchResult remove(TaskIndex index) {
    if (!(storage.tasks.get(index) instanceof Option.Some<Task>(Task task))) {
      return config.id().failure(TasksError.TASK_NOT_FOUND);
    }
    TaskLedger ledger = ledgers.ledger(index);
    if (!task.isClosed() || ledger.openPlaces() > 0) {
      return config.id().failure(TasksError.TASK_NOT_SETTLED);
    }
    if (mustStay(ledger)) {
      return config.id().failure(TasksError.RETENTION_PERIOD_NOT_PASSED);
    }
    Portion portion = new Portion();
    portion.removePlaces(index);
    portion.removeAllowedWorkers(index);
    TaskLedger left = ledger.without(portion.places, portion.allowedWorkers);
    storage.taskLedgers.put(index, left);
    if (left.records() > 0 || left.allowedWorkers() > 0) {
      return events.deposit(new TasksEvent.TaskRecordsRemoved(index, portion.removed()));
    }
    DispatchResult closed = ledgers.close(index, task);
    if (closed.failed()) {
      return closed;
    }
    storage.tasks.remove(index);
    storage.creatorTasks.remove(task.creator(), index);
    return events.deposit(new TasksEvent.TaskRemoved(index, ledger.storageDeposit()));
  }

  /** What somebody delivered stays for a while, for those who want to check what came of it. */
  private boolean mustStay(TaskLedger ledger) {
    return ledger.records() > 0
        && ledger.retentionEnd() instanceof Option.Some<BlockNumber>(BlockNumber last)
        && !config.block().number().isAfter(last);
  }

  /** What one call removes: a bounded number of entries, and whole places only. */
  private final class Portion {
    private int places;
    private int allowedWorkers;
    private int attestations;

    int removed() {
      return places + allowedWorkers + attestations;
    }

    private int left() {
      return TasksConfig.RECORDS_REMOVED_AT_ONCE - removed();
    }

    void removePlaces(TaskIndex index) {
      for (SubmissionIndex each : storage.taskSubmissions.secondKeys(index, left())) {
        removeAttestations(each);
        if (left() == 0) {
          return;
        }
        removePlace(index, each);
        places++;
      }
    }

    private void removeAttestations(SubmissionIndex submission) {
      List<AccountId> found = storage.attestations.secondKeys(submission, left());
      for (AccountId each : found) {
        storage.attestations.remove(submission, each);
      }
      attestations += found.size();
    }

    private void removePlace(TaskIndex index, SubmissionIndex each) {
      if (storage.submissions.take(each)
          instanceof Option.Some<Submission>(Submission submission)) {
        storage.workerSubmissions.remove(submission.worker(), each);
      }
      storage.sharedCredentials.remove(each);
      storage.taskSubmissions.remove(index, each);
    }

    void removeAllowedWorkers(TaskIndex index) {
      for (AccountId each : storage.allowedWorkers.secondKeys(index, left())) {
        storage.allowedWorkers.remove(index, each);
        allowedWorkers++;
      }
    }
  }
}
