package io.decentralml.cli.task;

import io.decentralml.cli.console.IndexArgument;
import io.decentralml.client.Call;
import io.decentralml.client.ChainClient;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Calls {@code remove_task}. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = "Remove the records of a settled task; its deposit comes back.")
final class TaskRemove extends TaskSigningCommand {
  @Parameters(
      paramLabel = "TASK",
      converter = IndexArgument.class,
      description = "The task's number.")
  private Long task = 0L;

  @Override
  protected Call call(ChainClient client) {
    return client.call(TaskCommand.PALLET, "remove_task", Map.of("task_id", task));
  }
}
