package io.decentralml.cli.task;

import io.decentralml.cli.console.IndexArgument;
import io.decentralml.cli.console.Texts;
import io.decentralml.client.Call;
import io.decentralml.client.ChainClient;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Calls {@code reject_task_result}. */
@Command(
    name = "reject",
    mixinStandardHelpOptions = true,
    description = "Reject a delivered result, and say why.")
final class TaskReject extends TaskSigningCommand {
  @Parameters(
      paramLabel = "SUBMISSION",
      converter = IndexArgument.class,
      description = "The submission's number.")
  private Long submission = 0L;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, in at most 512 bytes; the worker and everybody else reads it.")
  private String reason = "";

  @Override
  protected Call call(ChainClient client) {
    return client.call(
        TaskCommand.PALLET,
        "reject_task_result",
        Map.of("submission_id", submission, "reason", Texts.bytes(reason)));
  }
}
