package io.decentralml.cli.task;

import io.decentralml.cli.console.IndexArgument;
import io.decentralml.client.Call;
import io.decentralml.client.ChainClient;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Calls {@code abandon_assignment}. */
@Command(
    name = "abandon",
    mixinStandardHelpOptions = true,
    description = "Give a taken place back before its deadline.")
final class TaskAbandon extends TaskSigningCommand {
  @Parameters(
      paramLabel = "SUBMISSION",
      converter = IndexArgument.class,
      description = "The submission's number.")
  private Long submission = 0L;

  @Override
  protected Call call(ChainClient client) {
    return client.call(
        TaskCommand.PALLET, "abandon_assignment", Map.of("submission_id", submission));
  }
}
