package io.decentralml.pallets.tasks;

import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.MaxLength;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleType;

/**
 * A taken place: who took it, what was delivered, and how it ended.
 *
 * @param taskId the task
 * @param submissionId its own number
 * @param worker who took the place
 * @param createdBlock when it was taken
 * @param result the result itself, if it is short
 * @param resultPath where the result lies, such as a CID
 * @param resultStorageType in which kind of store
 * @param resultStorageCredentials how to read it there; none outside the development chain
 * @param status where it stands
 * @param paidAmount what the worker was paid
 * @param paidBlock when
 */
@ScaleType("pallet_decentralml::types::TaskResultSubmission")
public record Submission(
    TaskIndex taskId,
    SubmissionIndex submissionId,
    AccountId worker,
    BlockNumber createdBlock,
    Option<@MaxLength(2048) Bytes> result,
    Option<@MaxLength(512) Bytes> resultPath,
    Option<StorageType> resultStorageType,
    Option<@MaxLength(1024) Bytes> resultStorageCredentials,
    SubmissionStatus status,
    Option<Balance> paidAmount,
    Option<BlockNumber> paidBlock) {

  static Submission assigned(
      TaskIndex task, SubmissionIndex submission, AccountId worker, BlockNumber now) {
    return new Submission(
        task,
        submission,
        worker,
        now,
        Option.none(),
        Option.none(),
        Option.none(),
        Option.none(),
        SubmissionStatus.ASSIGNED,
        Option.none(),
        Option.none());
  }

  Submission delivered(TasksCall.SendTaskResult call) {
    return new Submission(
        taskId,
        submissionId,
        worker,
        createdBlock,
        call.result(),
        call.resultPath(),
        call.resultStorageType(),
        call.resultStorageCredentials(),
        SubmissionStatus.PENDING_VALIDATION,
        paidAmount,
        paidBlock);
  }

  Submission withStatus(SubmissionStatus next) {
    return new Submission(
        taskId,
        submissionId,
        worker,
        createdBlock,
        result,
        resultPath,
        resultStorageType,
        resultStorageCredentials,
        next,
        paidAmount,
        paidBlock);
  }

  Submission paid(SubmissionStatus end, Balance amount, BlockNumber now) {
    return new Submission(
        taskId,
        submissionId,
        worker,
        createdBlock,
        result,
        resultPath,
        resultStorageType,
        resultStorageCredentials,
        end,
        Option.some(amount),
        Option.some(now));
  }

  /** Whether a result waits for a judgement. */
  boolean awaitsJudgement() {
    return status == SubmissionStatus.PENDING_VALIDATION || status == SubmissionStatus.VALIDATED;
  }
}
