package io.decentralml.cli.task;

import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.ChainCommand;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.IndexArgument;
import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.Plain;
import io.decentralml.cli.console.Table;
import io.decentralml.client.ChainClient;
import io.decentralml.metadata.Value;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a task. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Show everything that is on record of a task.")
final class TaskShow extends ChainCommand {
  @Parameters(
      paramLabel = "TASK",
      converter = IndexArgument.class,
      description = "The task's number.")
  private Long task = 0L;

  @Override
  protected Answer run(ChainClient client) {
    Value found =
        client
            .storage(TaskCommand.PALLET, "Tasks", task)
            .orElseThrow(() ->
                new CommandException(
                    CommandException.Kind.NOT_FOUND,
                    "there is no task " + task + ", or it was removed",
                    "see ./decentralml task list"));
    Map<String, Object> data = Json.object();
    data.put("task_id", task);
    data.putAll(Plain.fields(found));
    Table table = new Table();
    for (Map.Entry<String, Object> each : data.entrySet()) {
      String text = Plain.text(each.getKey(), each.getValue());
      if (!text.equals("-")) {
        table.row(each.getKey().replace('_', ' '), text);
      }
    }
    return new Answer(data, table.toString());
  }
}
