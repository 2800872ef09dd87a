package io.decentralml.cli.task;

import io.decentralml.cli.console.AccountArgument;
import io.decentralml.cli.console.Amount;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.ChainCommand;
import io.decentralml.cli.console.IndexArgument;
import io.decentralml.cli.console.Plain;
import io.decentralml.cli.console.Table;
import io.decentralml.client.ChainClient;
import io.decentralml.client.Fields;
import io.decentralml.client.StorageItem;
import io.decentralml.metadata.Value;
import io.decentralml.primitives.AccountId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the taken places of tasks with what was delivered. */
@Command(
    name = "results",
    mixinStandardHelpOptions = true,
    description = "List the taken places of a task, or of all, with what was delivered.")
final class TaskResults extends ChainCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "TASK",
      converter = IndexArgument.class,
      description = "The task's number; without it, all tasks.")
  private @Nullable Long task;

  @Option(
      names = "--worker",
      paramLabel = "ACCOUNT",
      converter = AccountArgument.class,
      description = "Only those of this account.")
  private @Nullable AccountId worker;

  @Override
  protected Answer run(ChainClient client) {
    Long wanted = task;
    List<Value> found = new ArrayList<>(wanted == null ? all(client) : ofTask(client, wanted));
    found.removeIf(each -> worker != null && !submission(each).account("worker").equals(worker));
    found.sort(Comparator.comparing(each -> submission(each).number("submission_id")));
    List<Map<String, Object>> data = new ArrayList<>();
    Table table = new Table("SUBMISSION", "TASK", "WORKER", "STATUS", "PAID", "RESULT");
    for (Value each : found) {
      Fields submission = submission(each);
      data.add(Plain.fields(each));
      table.row(
          submission.number("submission_id").toString(),
          submission.number("task_id").toString(),
          AccountArgument.address(submission.account("worker")),
          submission.variant("status"),
          submission.optionalNumber("paid_amount").map(Amount::text).orElse("-"),
          result(submission));
    }
    return new Answer(data, data.isEmpty() ? "There are no such results." : table.toString());
  }

  private static Fields submission(Value value) {
    return Fields.of("TaskResultSubmissions", value);
  }

  private static String result(Fields submission) {
    String path = submission.optionalText("result_path").orElse("");
    String store = submission.optionalVariant("result_storage_type").orElse("");
    String place = (store + " " + path).strip();
    return submission.optionalText("result").orElse(place.isEmpty() ? "-" : place);
  }

  private static List<Value> all(ChainClient client) {
    return client.entries(TaskCommand.PALLET, "TaskResultSubmissions").stream()
        .map(StorageItem::value)
        .toList();
  }

  private static List<Value> ofTask(ChainClient client, long task) {
    List<Value> found = new ArrayList<>();
    for (StorageItem each : client.entries(TaskCommand.PALLET, "TaskSubmissions", task)) {
      client
          .storage(TaskCommand.PALLET, "TaskResultSubmissions", each.keys().getLast())
          .ifPresent(found::add);
    }
    return found;
  }
}
