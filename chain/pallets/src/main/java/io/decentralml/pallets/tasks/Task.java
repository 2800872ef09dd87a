package io.decentralml.pallets.tasks;

import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.MaxLength;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleType;
import java.util.List;

/**
 * Work that is on offer: what {@link TasksCall.CreateTask} said, and where it stands. Flat, because
 * clients read the fields by name.
 */
@ScaleType("pallet_decentralml::types::Task")
public record Task(
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
    Option<@MaxLength(1024) Bytes> modelEngineerStorageCredentials,
    TaskStatus status,
    AccountId creator,
    BlockNumber creationBlock) {

  /** The task that {@code call} offers on behalf of {@code creator} in block {@code now}. */
  static Task created(TasksCall.CreateTask call, AccountId creator, BlockNumber now) {
    return new Task(
        call.taskType(),
        call.question(),
        call.paysAmount(),
        call.expirationBlock(),
        call.maxAssignments(),
        call.validationStrategy(),
        call.modelContributorScriptPath(),
        call.modelContributorScriptStorageType(),
        call.modelContributorScriptStorageCredentials(),
        call.annotationType(),
        call.annotationMediaSamples(),
        call.annotationFiles(),
        call.annotationClassLabels(),
        call.annotationClassCoordinates(),
        call.annotationJson(),
        call.annotationFilesStorageType(),
        call.annotationFilesStorageCredentials(),
        call.modelEngineerPath(),
        call.modelEngineerStorageType(),
        call.modelEngineerStorageCredentials(),
        TaskStatus.CREATED,
        creator,
        now);
  }

  /** The same task in another status. */
  Task withStatus(TaskStatus next) {
    return new Task(
        taskType,
        question,
        paysAmount,
        expirationBlock,
        maxAssignments,
        validationStrategy,
        modelContributorScriptPath,
        modelContributorScriptStorageType,
        modelContributorScriptStorageCredentials,
        annotationType,
        annotationMediaSamples,
        annotationFiles,
        annotationClassLabels,
        annotationClassCoordinates,
        annotationJson,
        annotationFilesStorageType,
        annotationFilesStorageCredentials,
        modelEngineerPath,
        modelEngineerStorageType,
        modelEngineerStorageCredentials,
        next,
        creator,
        creationBlock);
  }

  /** Whether no more places are given. */
  boolean isClosed() {
    return status == TaskStatus.WITHDRAWN || status == TaskStatus.COMPLETED;
  }
}
