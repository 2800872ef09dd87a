package io.decentralml.cli.task;

import io.decentralml.cli.console.IndexArgument;
import io.decentralml.client.Call;
import io.decentralml.client.ChainClient;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Calls {@code accept_task_result}. */
@Command(
    name = "accept",
    mixinStandardHelpOptions = true,
    description = "Accept a delivered result and pay it.")
final class TaskAccept extends TaskSigningCommand {
  @Parameters(
      paramLabel = "SUBMISSION",
      converter = IndexArgument.class,
      description = "The submission's number.")
  private Long submission = 0L;

  @Override
  protected Call call(ChainClient client) {
    return client.call(
        TaskCommand.PALLET, "accept_task_result", Map.of("submission_id", submission));
  }
}
