package io.decentralml.cli.task;

import io.decentralml.cli.console.IndexArgument;
import io.decentralml.client.Call;
import io.decentralml.client.ChainClient;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Calls {@code withdraw_task}. */
@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    description = "Give no more places of a task; the pay of the free ones comes back.")
final class TaskWithdraw extends TaskSigningCommand {
  @Parameters(
      paramLabel = "TASK",
      converter = IndexArgument.class,
      description = "The task's number.")
  private Long task = 0L;

  @Override
  protected Call call(ChainClient client) {
    return client.call(TaskCommand.PALLET, "withdraw_task", Map.of("task_id", task));
  }
}
