package io.decentralml.pallets.tasks;

import io.decentralml.frame.PalletError;
import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** Why a call of the market failed. Order and names are wire format: new ones go last. */
@ScaleType("pallet_decentralml::pallet::Error")
public enum TasksError implements PalletError {
  /** The pay is below the existential deposit; offer more. */
  @ScaleCase(index = 0, name = "TaskInvalidPaysAmount")
  TASK_INVALID_PAYS_AMOUNT,

  /** The task would expire at once; name a later block. */
  @ScaleCase(index = 1, name = "TaskEndTooEarly")
  TASK_END_TOO_EARLY,

  /** A task has at least one place and at most as many as the parameters say. */
  @ScaleCase(index = 2, name = "InvalidMaxAssignments")
  INVALID_MAX_ASSIGNMENTS,

  /** Annotators need a question. */
  @ScaleCase(index = 3, name = "InvalidQuestion")
  INVALID_QUESTION,

  /** The fields belong to another type of task. */
  @ScaleCase(index = 4, name = "InvalidTaskType")
  INVALID_TASK_TYPE,

  /** Annotators need to know what kind of media it is. */
  @ScaleCase(index = 5, name = "MissingAnnotationType")
  MISSING_ANNOTATION_TYPE,

  /** Annotators need files. */
  @ScaleCase(index = 6, name = "MissingAnnotationFiles")
  MISSING_ANNOTATION_FILES,

  /** Say in which kind of store the files lie. */
  @ScaleCase(index = 7, name = "MissingAnnotationFilesStorageType")
  MISSING_ANNOTATION_FILES_STORAGE_TYPE,

  /** Contributors need a plan or a script. */
  @ScaleCase(index = 8, name = "MissingModelContributorScriptPath")
  MISSING_MODEL_CONTRIBUTOR_SCRIPT_PATH,

  /** Say in which kind of store the plan or script lies. */
  @ScaleCase(index = 9, name = "MissingModelContributorScriptStorageType")
  MISSING_MODEL_CONTRIBUTOR_SCRIPT_STORAGE_TYPE,

  /** Engineers need a model. */
  @ScaleCase(index = 10, name = "MissingModelEngineerPath")
  MISSING_MODEL_ENGINEER_PATH,

  /** Say in which kind of store the model lies. */
  @ScaleCase(index = 11, name = "MissingModelEngineerStorageType")
  MISSING_MODEL_ENGINEER_STORAGE_TYPE,

  /** There is no task of this number, or it was removed. */
  @ScaleCase(index = 12, name = "TaskNotFound")
  TASK_NOT_FOUND,

  /** All places are taken; look for another task. */
  @ScaleCase(index = 13, name = "MaxAssignmentsReached")
  MAX_ASSIGNMENTS_REACHED,

  /** There is no submission of this number, or it was removed. */
  @ScaleCase(index = 14, name = "SubmissionNotFound")
  SUBMISSION_NOT_FOUND,

  /** The task or submission stands where this call makes no sense. */
  @ScaleCase(index = 15, name = "InvalidStatus")
  INVALID_STATUS,

  /** This account may not do this here. */
  @ScaleCase(index = 16, name = "NotAuthorized")
  NOT_AUTHORIZED,

  /** A result is text, or a path with the type of its store; neither may be empty. */
  @ScaleCase(index = 17, name = "InvalidResultSubmission")
  INVALID_RESULT_SUBMISSION,

  /** The pay of all places does not fit a balance, or all numbers are used up. */
  @ScaleCase(index = 18, name = "Overflow")
  OVERFLOW,

  /** The task has expired; no place is given any more. */
  @ScaleCase(index = 19, name = "TaskHasExpired")
  TASK_HAS_EXPIRED,

  /** The task has not expired yet; wait for its expiration block. */
  @ScaleCase(index = 20, name = "TaskNotExpired")
  TASK_NOT_EXPIRED,

  /** The deadline for delivery is over. */
  @ScaleCase(index = 21, name = "DeliveryDeadlinePassed")
  DELIVERY_DEADLINE_PASSED,

  /** The worker may still deliver; wait for the deadline. */
  @ScaleCase(index = 22, name = "DeliveryDeadlineNotPassed")
  DELIVERY_DEADLINE_NOT_PASSED,

  /** Too late to reject: the period for review is over. */
  @ScaleCase(index = 23, name = "ReviewPeriodPassed")
  REVIEW_PERIOD_PASSED,

  /** The creator may still judge; wait for the end of the review period. */
  @ScaleCase(index = 24, name = "ReviewPeriodNotPassed")
  REVIEW_PERIOD_NOT_PASSED,

  /** Attesters may still validate; wait for the end of the attestation period. */
  @ScaleCase(index = 25, name = "AttestationPeriodNotPassed")
  ATTESTATION_PERIOD_NOT_PASSED,

  /** The worker may still dispute; wait for the end of the dispute period. */
  @ScaleCase(index = 26, name = "DisputePeriodNotPassed")
  DISPUTE_PERIOD_NOT_PASSED,

  /** Credentials never stand on a public chain; send them sealed after the assignment. */
  @ScaleCase(index = 27, name = "CredentialsNotAllowed")
  CREDENTIALS_NOT_ALLOWED,

  /** The task is still open, or places are not settled. */
  @ScaleCase(index = 28, name = "TaskNotSettled")
  TASK_NOT_SETTLED,

  /** Settings that no market can work with; see {@link TaskParameters#areSound}. */
  @ScaleCase(index = 29, name = "InvalidParameters")
  INVALID_PARAMETERS,

  /** The account is no attester. */
  @ScaleCase(index = 30, name = "NotAnAttester")
  NOT_AN_ATTESTER,

  /** An attester speaks once of each result. */
  @ScaleCase(index = 31, name = "AlreadyAttested")
  ALREADY_ATTESTED,

  /** Too late to attest: the creator judges now. */
  @ScaleCase(index = 32, name = "AttestationPeriodPassed")
  ATTESTATION_PERIOD_PASSED,

  /** Too late to dispute: the rejection is final. */
  @ScaleCase(index = 33, name = "DisputePeriodPassed")
  DISPUTE_PERIOD_PASSED,

  /** Too late to resolve the dispute: the pay is divided when somebody closes it. */
  @ScaleCase(index = 34, name = "DisputeTimeoutPassed")
  DISPUTE_TIMEOUT_PASSED,

  /** The dispute may still be resolved; wait for its timeout. */
  @ScaleCase(index = 35, name = "DisputeTimeoutNotPassed")
  DISPUTE_TIMEOUT_NOT_PASSED,

  /** The task has an allow list, and the account is not on it. */
  @ScaleCase(index = 36, name = "WorkerNotAllowed")
  WORKER_NOT_ALLOWED,

  /** The records of the task must stay for a while, so that others can check what came of it. */
  @ScaleCase(index = 37, name = "RetentionPeriodNotPassed")
  RETENTION_PERIOD_NOT_PASSED
}
