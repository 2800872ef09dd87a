package io.decentralml.pallets.tasks;

import io.decentralml.frame.Call;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.FixedLength;
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
   * Says whether a delivered result is sound; enough attesters who find it so make it Validated.
   *
   * <p>Origin: an attester other than the worker, once, within the attestation period of a task
   * with CustomAccept. Events: TaskResultAttested, and TaskResultValidated with the last one
   * needed.
   */
  @ScaleCase(index = 3, name = "validate_task_result")
  record ValidateTaskResult(SubmissionIndex submissionId, boolean passed) implements TasksCall {}

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
   * Disputes a rejection; the worker's bond is put on hold beside the creator's.
   *
   * <p>Origin: the worker, within the dispute period. Event: RejectionDisputed.
   */
  @ScaleCase(index = 9, name = "dispute_rejection")
  record DisputeRejection(SubmissionIndex submissionId) implements TasksCall {}

  /**
   * Ends a dispute: the pay and both bonds go to the worker or to the creator.
   *
   * <p>Origin: the runtime's dispute origin, within the dispute timeout. Events: DisputeResolved,
   * then TaskResultAccepted or RejectionClosed.
   */
  @ScaleCase(index = 10, name = "resolve_dispute")
  record ResolveDispute(SubmissionIndex submissionId, boolean workerIsRight) implements TasksCall {}

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
   * the creator. Ends a dispute that nobody resolved in time: each side gets half of the pay, and
   * its bond back.
   *
   * <p>Origin: signed. Event: RejectionClosed or DisputeTimedOut.
   */
  @ScaleCase(index = 13, name = "close_dispute")
  record CloseDispute(SubmissionIndex submissionId) implements TasksCall {}

  /**
   * Removes the records of a settled task and returns what is left to the creator. A long task
   * takes several calls.
   *
   * <p>Origin: signed, after the retention period if places were taken. Event: TaskRemoved, or
   * TaskRecordsRemoved while some remain.
   */
  @ScaleCase(index = 14, name = "remove_task")
  record RemoveTask(TaskIndex taskId) implements TasksCall {}

  /**
   * Publishes an X25519 key that others seal secrets to, in place of an earlier one.
   *
   * <p>Origin: signed. Event: KeyPublished.
   */
  @ScaleCase(index = 15, name = "publish_key")
  record PublishKey(@FixedLength(32) Bytes key) implements TasksCall {}

  /**
   * Leaves credentials for the worker of a place that is not settled, sealed to the worker's
   * published key, in place of earlier ones.
   *
   * <p>Origin: the creator. Event: CredentialsShared.
   */
  @ScaleCase(index = 16, name = "share_credentials")
  record ShareCredentials(SubmissionIndex submissionId, @MaxLength(1024) Bytes sealed)
      implements TasksCall {}

  /**
   * Adds to a task's allow list; from the first one on, nobody else may take places. Puts a deposit
   * for the new entries on hold.
   *
   * <p>Origin: the creator, before the expiration block. Event: WorkersAllowed.
   */
  @ScaleCase(index = 17, name = "allow_workers")
  record AllowWorkers(TaskIndex taskId, @MaxLength(100) List<AccountId> accounts)
      implements TasksCall {}

  /**
   * Changes the market's settings; what was agreed before keeps its amounts and deadlines.
   *
   * <p>Origin: root. Event: ParametersChanged.
   */
  @ScaleCase(index = 18, name = "set_parameters")
  record SetParameters(TaskParameters parameters) implements TasksCall {}

  /**
   * Names who may attest results from now on; what was attested stands.
   *
   * <p>Origin: root. Event: AttestersChanged.
   */
  @ScaleCase(index = 19, name = "set_attesters")
  record SetAttesters(@MaxLength(100) List<AccountId> attesters) implements TasksCall {}
}
