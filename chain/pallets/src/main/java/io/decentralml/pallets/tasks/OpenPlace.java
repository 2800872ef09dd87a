package io.decentralml.pallets.tasks;

import io.decentralml.primitives.AccountId;

/**
 * A taken place that is not settled, with its task and its ledger: what every judgement needs.
 *
 * @param submission the place
 * @param task its task
 * @param ledger its money and its clock
 */
record OpenPlace(Submission submission, Task task, SubmissionLedger ledger) {
  SubmissionIndex index() {
    return submission.submissionId();
  }

  TaskIndex taskIndex() {
    return submission.taskId();
  }

  AccountId worker() {
    return submission.worker();
  }

  AccountId creator() {
    return task.creator();
  }

  SubmissionStatus status() {
    return submission.status();
  }

  /** Whether attesters have a say in it. */
  boolean isForAttesters() {
    return task.validationStrategy() == ValidationStrategy.CUSTOM_ACCEPT;
  }
}
