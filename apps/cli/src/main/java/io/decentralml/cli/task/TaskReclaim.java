package io.decentralml.cli.task;

import io.decentralml.cli.console.IndexArgument;
import io.decentralml.client.Call;
import io.decentralml.client.ChainClient;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Calls {@code reclaim_place}. */
@Command(
    name = "reclaim",
    mixinStandardHelpOptions = true,
    description = "Free a place whose worker missed the deadline.")
final class TaskReclaim extends TaskSigningCommand {
  @Parameters(
      paramLabel = "SUBMISSION",
      converter = IndexArgument.class,
      description = "The submission's number.")
  private Long submission = 0L;

  @Override
  protected Call call(ChainClient client) {
    return client.call(TaskCommand.PALLET, "reclaim_place", Map.of("submission_id", submission));
  }
}
