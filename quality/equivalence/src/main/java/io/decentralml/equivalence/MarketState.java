package io.decentralml.equivalence;

import io.decentralml.frame.OptionalStorageMap;
import io.decentralml.frame.PalletStorage;
import io.decentralml.frame.StorageHasher;
import io.decentralml.frame.StorageValue;
import io.decentralml.pallets.tasks.Submission;
import io.decentralml.pallets.tasks.SubmissionCodec;
import io.decentralml.pallets.tasks.SubmissionIndex;
import io.decentralml.pallets.tasks.SubmissionStatus;
import io.decentralml.pallets.tasks.Task;
import io.decentralml.pallets.tasks.TaskCodec;
import io.decentralml.pallets.tasks.TaskIndex;
import io.decentralml.pallets.tasks.TaskStatus;
import io.decentralml.primitives.AccountId;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The tasks and the taken places on record. */
final class MarketState {
  private static final StorageHasher HASHER = StorageHasher.BLAKE2_128_CONCAT;

  private final StorageValue<TaskIndex> taskCount;
  private final OptionalStorageMap<TaskIndex, Task> tasks;
  private final StorageValue<SubmissionIndex> submissionCount;
  private final OptionalStorageMap<SubmissionIndex, Submission> submissions;

  /** As it is behind {@code host}. */
  MarketState(HostFunctions host) {
    PalletStorage storage = new PalletStorage(host, "DecentralMLModule");
    taskCount = storage.value("TaskCount", TaskIndex.CODEC, new TaskIndex(0));
    tasks = storage.optionalMap("Tasks", HASHER, TaskIndex.CODEC, TaskCodec.CODEC);
    submissionCount =
        storage.value("TaskResultSubmissionCount", SubmissionIndex.CODEC, new SubmissionIndex(0));
    submissions =
        storage.optionalMap(
            "TaskResultSubmissions", HASHER, SubmissionIndex.CODEC, SubmissionCodec.CODEC);
  }

  /**
   * What a call may be about: a task, or a place of one.
   *
   * @param argument as calls name its number
   * @param id the number
   * @param creator who offered the task
   * @param worker who took the place; of a task its creator
   */
  record Subject(String argument, int id, AccountId creator, AccountId worker) {}

  /** The tasks in one of {@code statuses}. */
  List<Subject> tasks(Set<TaskStatus> statuses) {
    List<Subject> found = new ArrayList<>();
    for (int i = 0; i < taskCount.get().value(); i++) {
      if (tasks.get(new TaskIndex(i)) instanceof Option.Some<Task>(Task task)
          && statuses.contains(task.status())) {
        found.add(new Subject("task_id", i, task.creator(), task.creator()));
      }
    }
    return found;
  }

  /** The taken places in one of {@code statuses}. */
  List<Subject> places(Set<SubmissionStatus> statuses) {
    List<Subject> found = new ArrayList<>();
    for (int i = 0; i < submissionCount.get().value(); i++) {
      if (submissions.get(new SubmissionIndex(i))
              instanceof Option.Some<Submission>(Submission submission)
          && statuses.contains(submission.status())
          && tasks.get(submission.taskId()) instanceof Option.Some<Task>(Task task)) {
        found.add(new Subject("submission_id", i, task.creator(), submission.worker()));
      }
    }
    return found;
  }
}
