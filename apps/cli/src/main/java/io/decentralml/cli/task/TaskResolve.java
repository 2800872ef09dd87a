package io.decentralml.cli.task;

import io.decentralml.cli.console.IndexArgument;
import io.decentralml.client.Call;
import io.decentralml.client.ChainClient;
import io.decentralml.metadata.Value;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Calls {@code resolve_dispute} as Root, by way of sudo. */
@Command(
    name = "resolve",
    mixinStandardHelpOptions = true,
    description = {
      "Decide a dispute: the pay and both bonds go to the side that is right.",
      "For the holder of the sudo key."
    })
final class TaskResolve extends TaskSigningCommand {
  @Parameters(
      paramLabel = "SUBMISSION",
      converter = IndexArgument.class,
      description = "The submission's number.")
  private Long submission = 0L;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Winner winner = new Winner();

  /** One of the two. */
  static final class Winner {
    @Option(names = "--worker", required = true, description = "The worker is right.")
    private boolean worker;

    @Option(names = "--creator", required = true, description = "The creator is right.")
    private boolean creator;
  }

  @Override
  protected Call call(ChainClient client) {
    Call resolve =
        client.call(
            TaskCommand.PALLET,
            "resolve_dispute",
            Map.of(
                "submission_id", submission, "worker_is_right", winner.worker && !winner.creator));
    return client.call("Sudo", "sudo", Map.of("call", new Value.Encoded(resolve.encoded())));
  }
}
