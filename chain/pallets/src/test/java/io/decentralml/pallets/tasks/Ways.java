package io.decentralml.pallets.tasks;

import io.decentralml.scale.Option;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where tasks and places stand, and how they got from one state to another. */
final class Ways {
  private static final String NOWHERE = "-";

  private final TasksStorage storage;
  private final Map<Integer, String> tasks = new TreeMap<>();
  private final Map<Integer, String> places = new TreeMap<>();
  private final Set<String> gone = new TreeSet<>();

  Ways(TasksStorage storage) {
    this.storage = storage;
  }

  /** All that were gone so far. */
  Set<String> gone() {
    return gone;
  }

  /** Looks at what {@code call}, which worked, may have moved. */
  void follow(TasksCall call) {
    String name = call.getClass().getSimpleName();
    switch (call) {
      case TasksCall.CreateTask _ -> task(storage.taskCount.get().value() - 1, name);
      case TasksCall.AssignTask(TaskIndex task) -> {
        place(storage.submissionCount.get().value() - 1, name);
        task(task.value(), name);
      }
      case TasksCall.WithdrawTask(TaskIndex task) -> task(task.value(), name);
      case TasksCall.ExpireTask(TaskIndex task) -> task(task.value(), name);
      case TasksCall.RemoveTask(TaskIndex task) -> {
        places.keySet().stream().toList().forEach(each -> place(each, name));
        task(task.value(), name);
      }
      case TasksCall.SendTaskResult send -> judged(send.submissionId(), name);
      case TasksCall.ValidateTaskResult(SubmissionIndex place, _) -> judged(place, name);
      case TasksCall.AcceptTaskResult(SubmissionIndex place) -> judged(place, name);
      case TasksCall.RejectTaskResult(SubmissionIndex place, _) -> judged(place, name);
      case TasksCall.AbandonAssignment(SubmissionIndex place) -> judged(place, name);
      case TasksCall.DisputeRejection(SubmissionIndex place) -> judged(place, name);
      case TasksCall.ResolveDispute(SubmissionIndex place, _) -> judged(place, name);
      case TasksCall.ClaimUnreviewed(SubmissionIndex place) -> judged(place, name);
      case TasksCall.ReclaimPlace(SubmissionIndex place) -> judged(place, name);
      case TasksCall.CloseDispute(SubmissionIndex place) -> judged(place, name);
      case TasksCall.ShareCredentials(SubmissionIndex place, _) -> judged(place, name);
      case TasksCall.PublishKey _,
          TasksCall.AllowWorkers _,
          TasksCall.SetParameters _,
          TasksCall.SetAttesters _ -> {}
    }
  }

  private void judged(SubmissionIndex place, String call) {
    place(place.value(), call);
    if (storage.submissions.get(place) instanceof Option.Some<Submission>(Submission found)) {
      task(found.taskId().value(), call);
    }
  }

  private void task(int index, String call) {
    String now =
        storage.tasks.get(new TaskIndex(index)) instanceof Option.Some<Task>(Task task)
            ? task.status().name()
            : NOWHERE;
    move("task: ", tasks, index, now, call);
  }

  private void place(int index, String call) {
    SubmissionIndex key = new SubmissionIndex(index);
    String now =
        storage.submissions.get(key) instanceof Option.Some<Submission>(Submission found)
            ? found.status() + (storage.submissionLedgers.contains(key) ? "" : ".")
            : NOWHERE;
    move("place: ", places, index, now, call);
  }

  private void move(String what, Map<Integer, String> all, int index, String now, String call) {
    String before = all.getOrDefault(index, NOWHERE);
    if (!before.equals(now)) {
      gone.add(what + before + " > " + now + " by " + call);
    }
    if (now.equals(NOWHERE)) {
      all.remove(index);
    } else {
      all.put(index, now);
    }
  }

  /** Whether nothing is on record any more. */
  boolean areEmpty() {
    return tasks.isEmpty() && places.isEmpty();
  }
}
