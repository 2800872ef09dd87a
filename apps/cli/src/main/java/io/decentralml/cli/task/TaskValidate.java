package io.decentralml.cli.task;

import io.decentralml.cli.console.IndexArgument;
import io.decentralml.client.Call;
import io.decentralml.client.ChainClient;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Calls {@code validate_task_result}. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Attest whether a delivered result is sound. For attesters, once each.")
final class TaskValidate extends TaskSigningCommand {
  @Parameters(
      paramLabel = "SUBMISSION",
      converter = IndexArgument.class,
      description = "The submission's number.")
  private Long submission = 0L;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Verdict verdict = new Verdict();

  /** One of the two. */
  static final class Verdict {
    @Option(names = "--passed", required = true, description = "The result is sound.")
    private boolean passed;

    @Option(names = "--failed", required = true, description = "The result is not sound.")
    private boolean failed;
  }

  @Override
  protected Call call(ChainClient client) {
    return client.call(
        TaskCommand.PALLET,
        "validate_task_result",
        Map.of("submission_id", submission, "passed", verdict.passed && !verdict.failed));
  }
}
