package io.decentralml.pallets.tasks;

import io.decentralml.frame.OptionalStorageMap;
import io.decentralml.frame.PalletStorage;
import io.decentralml.frame.StorageDoubleMap;
import io.decentralml.frame.StorageEntry;
import io.decentralml.frame.StorageHasher;
import io.decentralml.frame.StorageValue;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.AccountIdCodec;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Scale;
import io.decentralml.scale.Unit;
import java.util.List;

/** What the market remembers. */
final class TasksStorage {
  private static final StorageHasher HASHER = StorageHasher.BLAKE2_128_CONCAT;

  private static final int KEY_LENGTH = 32;
  private static final int CREDENTIALS_LENGTH = 1024;

  private final PalletStorage storage;
  final OptionalStorageMap<TaskIndex, Task> tasks;
  final StorageValue<TaskIndex> taskCount;
  final OptionalStorageMap<SubmissionIndex, Submission> submissions;
  final StorageValue<SubmissionIndex> submissionCount;
  final OptionalStorageMap<TaskIndex, TaskLedger> taskLedgers;
  final OptionalStorageMap<SubmissionIndex, SubmissionLedger> submissionLedgers;
  final StorageDoubleMap<TaskIndex, SubmissionIndex, Unit> taskSubmissions;
  final StorageDoubleMap<AccountId, TaskIndex, Unit> creatorTasks;
  final StorageDoubleMap<AccountId, SubmissionIndex, Unit> workerSubmissions;
  final StorageValue<TaskParameters> parameters;
  final StorageValue<List<AccountId>> attesters;
  final StorageDoubleMap<SubmissionIndex, AccountId, Verdict> attestations;
  final OptionalStorageMap<AccountId, Bytes> publishedKeys;
  final OptionalStorageMap<SubmissionIndex, Bytes> sharedCredentials;
  final StorageDoubleMap<TaskIndex, AccountId, Unit> allowedWorkers;

  TasksStorage(HostFunctions host, String prefix) {
    storage = new PalletStorage(host, prefix);
    PalletStorage.MapKey<TaskIndex> task = new PalletStorage.MapKey<>(HASHER, TaskIndex.CODEC);
    PalletStorage.MapKey<AccountId> account =
        new PalletStorage.MapKey<>(HASHER, AccountIdCodec.CODEC);
    PalletStorage.MapKey<SubmissionIndex> submission =
        new PalletStorage.MapKey<>(HASHER, SubmissionIndex.CODEC);
    tasks =
        storage.optionalMap(
            "Tasks", HASHER, TaskIndex.CODEC, TaskCodec.CODEC, "All tasks on record.");
    taskCount =
        storage.value("TaskCount", TaskIndex.CODEC, new TaskIndex(0), "The next task's number.");
    submissions =
        storage.optionalMap(
            "TaskResultSubmissions",
            HASHER,
            SubmissionIndex.CODEC,
            SubmissionCodec.CODEC,
            "All taken places on record.");
    submissionCount =
        storage.value(
            "TaskResultSubmissionCount",
            SubmissionIndex.CODEC,
            new SubmissionIndex(0),
            "The next submission's number.");
    taskLedgers =
        storage.optionalMap(
            "TaskLedgers",
            HASHER,
            TaskIndex.CODEC,
            TaskLedgerCodec.CODEC,
            "Money and places of tasks.");
    submissionLedgers =
        storage.optionalMap(
            "SubmissionLedgers",
            HASHER,
            SubmissionIndex.CODEC,
            SubmissionLedgerCodec.CODEC,
            "Money and clock of taken places that are not settled.");
    taskSubmissions =
        storage.doubleMap(
            "TaskSubmissions", task, submission, Scale.UNIT, "Taken places of a task.");
    creatorTasks =
        storage.doubleMap("CreatorTasks", account, task, Scale.UNIT, "Tasks of a creator.");
    workerSubmissions =
        storage.doubleMap(
            "WorkerSubmissions", account, submission, Scale.UNIT, "Taken places of a worker.");
    parameters =
        storage.value(
            "Parameters",
            TaskParametersCodec.CODEC,
            TaskParameters.NETWORK,
            "The market's settings.");
    attesters =
        storage.value(
            "Attesters",
            Scale.boundedList(AccountIdCodec.CODEC, TasksConfig.MAX_ATTESTERS),
            List.of(),
            "Who may attest results, in ascending order.");
    attestations =
        storage.doubleMap(
            "Attestations", submission, account, Verdict.CODEC, "Whether a result is sound.");
    publishedKeys =
        storage.optionalMap(
            "PublishedKeys",
            HASHER,
            AccountIdCodec.CODEC,
            Scale.fixedBytes(KEY_LENGTH),
            "X25519 keys that others seal secrets to.");
    sharedCredentials =
        storage.optionalMap(
            "SharedCredentials",
            HASHER,
            SubmissionIndex.CODEC,
            Scale.boundedBytes(CREDENTIALS_LENGTH),
            "What a creator sealed to the worker of a place.");
    allowedWorkers =
        storage.doubleMap(
            "AllowedWorkers",
            task,
            account,
            Scale.UNIT,
            "Who may take places of a task that has a list.");
  }

  List<StorageEntry> entries() {
    return storage.entries();
  }
}
