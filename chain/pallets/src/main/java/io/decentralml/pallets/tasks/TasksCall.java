package io.decentralml.pallets.tasks;

import io.decentralml.frame.Call;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.MaxLength;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;
import java.util.List;

/** What may be asked of the market. Indices, names and the order of arguments are wire format. */
@ScaleType("pallet_decentralml::pallet::Call")
public sealed interface TasksCall extends Call {
  /**
   * Offers work. Puts the pay of all places on hold, and a deposit for the record's bytes.
   *
   * <p>Origin: signed. Event: TaskCreated.
   */
  @ScaleCase(index = 0, name = "create_task")
  record CreateTask(
      TaskType taskType,
      Option<@MaxLength(2048) Bytes> question,
      Balance paysAmount,
      BlockNumber expirationBlock,
      int maxAssignments,
      ValidationStrategy validationStrategy,
      Option<@MaxLength(512) Bytes> modelContributorScriptPath,
      Option<StorageType> modelContributorScriptStorageType,
      Option<@MaxLength(1024) Bytes> modelContributorScriptStorageCredentials,
      Option<AnnotationType> annotationType,
      Option<@MaxLength(100) List<@MaxLength(512) Bytes>> annotationMediaSamples,
      Option<@MaxLength(100) List<@MaxLength(512) Bytes>> annotationFiles,
      Option<@MaxLength(1024) Bytes> annotationClassLabels,
      Option<@MaxLength(2048) Bytes> annotationClassCoordinates,
      Option<@MaxLength(4096) Bytes> annotationJson,
      Option<StorageType> annotationFilesStorageType,
      Option<@MaxLength(1024) Bytes> annotationFilesStorageCredentials,
      Option<@MaxLength(512) Bytes> modelEngineerPath,
      Option<StorageType> modelEngineerStorageType,
      Option<@MaxLength(1024) Bytes> modelEngineerStorageCredentials)
      implements TasksCall {}

  /**
   * Takes a free place of a task against a deposit.
   *
   * <p>Origin: signed. Event: TaskAssigned.
   */
  @ScaleCase(index = 1, name = "assign_task")
  record AssignTask(TaskIndex taskId) implements TasksCall {}

  /**
   * Delivers the result of a taken place. With AutoAccept it is paid at once.
   *
   * <p>Origin: the worker. Events: TaskResultSent, then TaskResultAccepted with AutoAccept.
   */
  @ScaleCase(index = 2, name = "send_task_result")
  record SendTaskResult(
      SubmissionIndex submissionId,
      Option<@MaxLength(2048) Bytes> result,
      Option<@MaxLength(512) Bytes> resultPath,
      Option<StorageType> resultStorageType,
      Option<@MaxLength(1024) Bytes> resultStorageCredentials)
      implements TasksCall {}

  /**
   * Accepts a delivered result and pays it.
   *
   * <p>Origin: the creator. Event: TaskResultAccepted.
   */
  @ScaleCase(index = 4, name = "accept_task_result")
  record AcceptTaskResult(SubmissionIndex submissionId) implements TasksCall {}

  /**
   * Rejects a delivered result; the creator's bond is put on hold until the rejection is final.
   *
   * <p>Origin: the creator, within the review period. Event: TaskResultRejected.
   */
  @ScaleCase(index = 5, name = "reject_task_result")
  record RejectTaskResult(SubmissionIndex submissionId, @MaxLength(512) Bytes reason)
      implements TasksCall {}

  /**
   * Gives no more places of a task and returns the pay of the free ones; taken places keep theirs.
   *
   * <p>Origin: the creator. Event: TaskWithdrawn.
   */
  @ScaleCase(index = 6, name = "withdraw_task")
  record WithdrawTask(TaskIndex taskId) implements TasksCall {}

  /**
   * As withdraw_task, by anyone, from the task's expiration block on.
   *
   * <p>Origin: signed. Event: TaskExpired.
   */
  @ScaleCase(index = 7, name = "expire_task")
  record ExpireTask(TaskIndex taskId) implements TasksCall {}

  /**
   * Gives a taken place back before the deadline; the deposit returns.
   *
   * <p>Origin: the worker. Event: AssignmentAbandoned.
   */
  @ScaleCase(index = 8, name = "abandon_assignment")
  record AbandonAssignment(SubmissionIndex submissionId) implements TasksCall {}

  /**
   * Accepts and pays a result that the creator did not judge within the review period.
   *
   * <p>Origin: signed. Event: TaskResultAccepted.
   */
  @ScaleCase(index = 11, name = "claim_unreviewed")
  record ClaimUnreviewed(SubmissionIndex submissionId) implements TasksCall {}

  /**
   * Frees a place whose worker missed the deadline; the deposit goes to the creator.
   *
   * <p>Origin: signed. Event: PlaceReclaimed.
   */
  @ScaleCase(index = 12, name = "reclaim_place")
  record ReclaimPlace(SubmissionIndex submissionId) implements TasksCall {}

  /**
   * Makes a rejection final that the worker did not dispute in time: the pay and the bond return to
   * the creator.
   *
   * <p>Origin: signed. Event: RejectionClosed.
   */
  @ScaleCase(index = 13, name = "close_dispute")
  record CloseDispute(SubmissionIndex submissionId) implements TasksCall {}

  /**
   * Removes the records of a settled task and returns what is left to the creator. A long task
   * takes several calls.
   *
   * <p>Origin: signed. Event: TaskRemoved, or TaskRecordsRemoved while some remain.
   */
  @ScaleCase(index = 14, name = "remove_task")
  record RemoveTask(TaskIndex taskId) implements TasksCall {}

  /**
   * Changes the market's settings; what was agreed before keeps its amounts and deadlines.
   *
   * <p>Origin: root. Event: ParametersChanged.
   */
  @ScaleCase(index = 18, name = "set_parameters")
  record SetParameters(TaskParameters parameters) implements TasksCall {}
}
