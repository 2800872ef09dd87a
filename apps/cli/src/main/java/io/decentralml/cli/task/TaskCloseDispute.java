package io.decentralml.cli.task;

import io.decentralml.cli.console.IndexArgument;
import io.decentralml.client.Call;
import io.decentralml.client.ChainClient;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Calls {@code close_dispute}. */
@Command(
    name = "close-dispute",
    mixinStandardHelpOptions = true,
    description = "Make a rejection final that was not disputed in time.")
final class TaskCloseDispute extends TaskSigningCommand {
  @Parameters(
      paramLabel = "SUBMISSION",
      converter = IndexArgument.class,
      description = "The submission's number.")
  private Long submission = 0L;

  @Override
  protected Call call(ChainClient client) {
    return client.call(TaskCommand.PALLET, "close_dispute", Map.of("submission_id", submission));
  }
}
