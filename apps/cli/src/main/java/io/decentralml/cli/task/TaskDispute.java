package io.decentralml.cli.task;

import io.decentralml.cli.console.IndexArgument;
import io.decentralml.client.Call;
import io.decentralml.client.ChainClient;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Calls {@code dispute_rejection}. */
@Command(
    name = "dispute",
    mixinStandardHelpOptions = true,
    description = "Dispute the rejection of your result; a bond goes on hold until it is decided.")
final class TaskDispute extends TaskSigningCommand {
  @Parameters(
      paramLabel = "SUBMISSION",
      converter = IndexArgument.class,
      description = "The submission's number.")
  private Long submission = 0L;

  @Override
  protected Call call(ChainClient client) {
    return client.call(
        TaskCommand.PALLET, "dispute_rejection", Map.of("submission_id", submission));
  }
}
