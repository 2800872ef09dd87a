package io.decentralml.cli.training;

import io.decentralml.cli.console.IndexArgument;
import io.decentralml.cli.sandbox.LimitOptions;
import io.decentralml.cli.sandbox.SandboxOptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which script of a task runs, how, and who agrees to it. */
final class ScriptOptions {
  @Option(
      names = "--task",
      paramLabel = "N",
      converter = IndexArgument.class,
      description = "The task whose script to run.")
  private @Nullable Long task;

  @Option(
      names = "--agree",
      paramLabel = "CID",
      description =
          "Agree beforehand to run this very script and to send its results, without being asked."
              + " Another script is refused.")
  private @Nullable String agreed;

  @Option(names = "--wait", description = "Wait until the results of the script are judged.")
  private boolean waits;

  @Option(
      names = "--sealed",
      description = {
        "The creator shares its store with workers only: take a place before the script can be"
            + " looked at, publish this account's key, wait until the creator has shared, and use"
            + " that store. Whoever does not agree then gives the place back."
      })
  private boolean isSealed;

  @Mixin private LimitOptions limits = new LimitOptions();
  @Mixin private SandboxOptions sandbox = new SandboxOptions();

  Optional<Integer> task() {
    return Optional.ofNullable(task).map(Math::toIntExact);
  }

  Optional<String> agreed() {
    return Optional.ofNullable(agreed);
  }

  boolean isSealed() {
    return isSealed;
  }

  boolean waits() {
    return waits;
  }

  LimitOptions limits() {
    return limits;
  }

  SandboxOptions sandbox() {
    return sandbox;
  }
}
