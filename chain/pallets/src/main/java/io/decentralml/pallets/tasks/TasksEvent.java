package io.decentralml.pallets.tasks;

import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.FixedLength;
import io.decentralml.scale.MaxLength;
import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;
import java.util.List;

/** What happened in the market. Order and names are wire format. */
@ScaleType("pallet_decentralml::pallet::Event")
public sealed interface TasksEvent {
  /** A task was offered. */
  @ScaleCase(index = 0, name = "TaskCreated")
  record TaskCreated(TaskIndex taskid, BlockNumber created) implements TasksEvent {}

  /** A place was taken. */
  @ScaleCase(index = 1, name = "TaskAssigned")
  record TaskAssigned(TaskIndex taskId, SubmissionIndex submissionIndex, BlockNumber modifiedBlock)
      implements TasksEvent {}

  /** A result was delivered. */
  @ScaleCase(index = 2, name = "TaskResultSent")
  record TaskResultSent(TaskIndex taskId, SubmissionIndex submissionId, AccountId worker)
      implements TasksEvent {}

  /** A result was accepted and paid. */
  @ScaleCase(index = 3, name = "TaskResultAccepted")
  record TaskResultAccepted(
      TaskIndex taskId, SubmissionIndex submissionId, AccountId worker, Balance paid)
      implements TasksEvent {}

  /** A result was rejected. */
  @ScaleCase(index = 4, name = "TaskResultRejected")
  record TaskResultRejected(
      TaskIndex taskId,
      SubmissionIndex submissionId,
      AccountId worker,
      @MaxLength(512) Bytes reason)
      implements TasksEvent {}

  /** The creator withdrew a task. */
  @ScaleCase(index = 5, name = "TaskWithdrawn")
  record TaskWithdrawn(TaskIndex taskId, Balance refunded) implements TasksEvent {}

  /** A task expired. */
  @ScaleCase(index = 6, name = "TaskExpired")
  record TaskExpired(TaskIndex taskId, Balance refunded) implements TasksEvent {}

  /** A worker gave a place back. */
  @ScaleCase(index = 7, name = "AssignmentAbandoned")
  record AssignmentAbandoned(TaskIndex taskId, SubmissionIndex submissionId, AccountId worker)
      implements TasksEvent {}

  /** A place was taken back after the deadline, and the deposit went to the creator. */
  @ScaleCase(index = 8, name = "PlaceReclaimed")
  record PlaceReclaimed(
      TaskIndex taskId, SubmissionIndex submissionId, AccountId worker, Balance forfeited)
      implements TasksEvent {}

  /** A rejection became final, and the pay went back to the creator. */
  @ScaleCase(index = 9, name = "RejectionClosed")
  record RejectionClosed(TaskIndex taskId, SubmissionIndex submissionId, Balance refunded)
      implements TasksEvent {}

  /** Every place of a task is settled. */
  @ScaleCase(index = 10, name = "TaskCompleted")
  record TaskCompleted(TaskIndex taskId) implements TasksEvent {}

  /** Records of a settled task were removed; some remain. */
  @ScaleCase(index = 11, name = "TaskRecordsRemoved")
  record TaskRecordsRemoved(TaskIndex taskId, int removed) implements TasksEvent {}

  /** A settled task was removed, and its deposit returned. */
  @ScaleCase(index = 12, name = "TaskRemoved")
  record TaskRemoved(TaskIndex taskId, Balance returned) implements TasksEvent {}

  /** Root changed the market's settings. */
  @ScaleCase(index = 13, name = "ParametersChanged")
  record ParametersChanged(TaskParameters parameters) implements TasksEvent {}

  /** An attester said whether a result is sound. */
  @ScaleCase(index = 14, name = "TaskResultAttested")
  record TaskResultAttested(
      TaskIndex taskId, SubmissionIndex submissionId, AccountId attester, boolean passed)
      implements TasksEvent {}

  /** Enough attesters found a result sound. */
  @ScaleCase(index = 15, name = "TaskResultValidated")
  record TaskResultValidated(TaskIndex taskId, SubmissionIndex submissionId)
      implements TasksEvent {}

  /** A worker disputed a rejection. */
  @ScaleCase(index = 16, name = "RejectionDisputed")
  record RejectionDisputed(TaskIndex taskId, SubmissionIndex submissionId, AccountId worker)
      implements TasksEvent {}

  /** A dispute was decided; the pay and both bonds went to the side that is right. */
  @ScaleCase(index = 17, name = "DisputeResolved")
  record DisputeResolved(TaskIndex taskId, SubmissionIndex submissionId, boolean workerIsRight)
      implements TasksEvent {}

  /** Nobody decided a dispute: the pay was divided, and the bonds returned. */
  @ScaleCase(index = 18, name = "DisputeTimedOut")
  record DisputeTimedOut(
      TaskIndex taskId,
      SubmissionIndex submissionId,
      AccountId worker,
      Balance paid,
      Balance refunded)
      implements TasksEvent {}

  /** An account published its key. */
  @ScaleCase(index = 19, name = "KeyPublished")
  record KeyPublished(AccountId who, @FixedLength(32) Bytes key) implements TasksEvent {}

  /** A creator left sealed credentials for a worker. */
  @ScaleCase(index = 20, name = "CredentialsShared")
  record CredentialsShared(TaskIndex taskId, SubmissionIndex submissionId, AccountId worker)
      implements TasksEvent {}

  /** Accounts were added to the allow list of a task. */
  @ScaleCase(index = 21, name = "WorkersAllowed")
  record WorkersAllowed(TaskIndex taskId, @MaxLength(100) List<AccountId> accounts)
      implements TasksEvent {}

  /** Root named the attesters. */
  @ScaleCase(index = 22, name = "AttestersChanged")
  record AttestersChanged(@MaxLength(100) List<AccountId> attesters) implements TasksEvent {}
}
