package io.decentralml.cli.task;

import io.decentralml.cli.console.IndexArgument;
import io.decentralml.client.Call;
import io.decentralml.client.ChainClient;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Calls {@code assign_task}. */
@Command(
    name = "assign",
    mixinStandardHelpOptions = true,
    description = "Take a place of a task, against a deposit.")
final class TaskAssign extends TaskSigningCommand {
  @Parameters(
      paramLabel = "TASK",
      converter = IndexArgument.class,
      description = "The task's number.")
  private Long task = 0L;

  @Override
  protected Call call(ChainClient client) {
    return client.call(TaskCommand.PALLET, "assign_task", Map.of("task_id", task));
  }
}
