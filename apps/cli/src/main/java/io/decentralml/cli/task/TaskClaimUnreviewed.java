package io.decentralml.cli.task;

import io.decentralml.cli.console.IndexArgument;
import io.decentralml.client.Call;
import io.decentralml.client.ChainClient;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Calls {@code claim_unreviewed}. */
@Command(
    name = "claim-unreviewed",
    mixinStandardHelpOptions = true,
    description = "Have a result paid that was not judged within the review period.")
final class TaskClaimUnreviewed extends TaskSigningCommand {
  @Parameters(
      paramLabel = "SUBMISSION",
      converter = IndexArgument.class,
      description = "The submission's number.")
  private Long submission = 0L;

  @Override
  protected Call call(ChainClient client) {
    return client.call(TaskCommand.PALLET, "claim_unreviewed", Map.of("submission_id", submission));
  }
}
