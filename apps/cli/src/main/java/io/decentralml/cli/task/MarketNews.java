package io.decentralml.cli.task;

import io.decentralml.cli.console.Plain;
import io.decentralml.client.ChainEvent;
import java.util.Map;

/** What happened in the market, in sentences; the fields of the event stand in braces. */
final class MarketNews {
  private static final Map<String, String> SENTENCES =
      Map.ofEntries(
          Map.entry("TaskCreated", "Task {taskid} is offered."),
          Map.entry(
              "TaskAssigned",
              "You have a place of task {task_id}: submission {submission_index}. Deliver it with"
                  + " task send-result {submission_index}."),
          Map.entry("TaskResultSent", "The result of submission {submission_id} is delivered."),
          Map.entry(
              "TaskResultAccepted",
              "Submission {submission_id} is accepted; {worker} was paid {paid}."),
          Map.entry("TaskResultRejected", "Submission {submission_id} is rejected."),
          Map.entry("TaskWithdrawn", "Task {task_id} gives no more places; {refunded} came back."),
          Map.entry("TaskExpired", "Task {task_id} gives no more places; {refunded} came back."),
          Map.entry(
              "AssignmentAbandoned", "The place of submission {submission_id} is free again."),
          Map.entry(
              "PlaceReclaimed",
              "The place of submission {submission_id} is free again; the deposit of {forfeited}"
                  + " went to the task's creator."),
          Map.entry(
              "RejectionClosed",
              "The rejection of submission {submission_id} is final; {refunded} went back to the"
                  + " task's creator."),
          Map.entry(
              "TaskResultAttested", "{attester} attested submission {submission_id}: {passed}."),
          Map.entry(
              "TaskResultValidated",
              "Enough attesters found submission {submission_id} sound; the creator may accept it."),
          Map.entry(
              "RejectionDisputed",
              "The rejection of submission {submission_id} is disputed; your bond is on hold until"
                  + " it is decided."),
          Map.entry(
              "DisputeResolved",
              "The dispute over submission {submission_id} is decided; the worker is right:"
                  + " {worker_is_right}."),
          Map.entry(
              "DisputeTimedOut",
              "Nobody decided the dispute over submission {submission_id}: {worker} was paid {paid},"
                  + " {refunded} went back to the task's creator."),
          Map.entry("KeyPublished", "Others can seal secrets to {who} now."),
          Map.entry(
              "CredentialsShared",
              "Sealed credentials wait for {worker}, the worker of submission {submission_id}."),
          Map.entry("WorkersAllowed", "Task {task_id} is for those on its list: added {accounts}."),
          Map.entry("AttestersChanged", "The attesters are {attesters}."),
          Map.entry("TaskCompleted", "Every place of task {task_id} is settled."),
          Map.entry(
              "TaskRecordsRemoved",
              "{removed} records of task {task_id} are removed; call again for the rest."),
          Map.entry("TaskRemoved", "Task {task_id} is removed; {returned} came back."));

  private MarketNews() {}

  static String sentence(ChainEvent event) {
    Map<String, Object> fields = Plain.fields(event.value());
    String sentence = SENTENCES.get(event.name());
    if (sentence == null) {
      return event.name() + " " + fields + ".";
    }
    for (Map.Entry<String, Object> each : fields.entrySet()) {
      sentence =
          sentence.replace("{" + each.getKey() + "}", Plain.text(each.getKey(), each.getValue()));
    }
    return sentence;
  }
}
