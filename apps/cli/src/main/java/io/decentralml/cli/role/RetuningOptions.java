package io.decentralml.cli.role;

import io.decentralml.cli.console.CommandException;
import io.decentralml.models.Retuning;
import picocli.CommandLine.Option;

/** How a model is trained on. */
final class RetuningOptions {
  private static final String DEFAULTS = " (default ${DEFAULT-VALUE}).";

  @Option(
      names = "--epochs",
      paramLabel = "N",
      defaultValue = "5",
      description = "Passes over the data" + DEFAULTS)
  private int epochs;

  @Option(
      names = "--learning-rate",
      paramLabel = "RATE",
      defaultValue = "0.1",
      description = "How far a step goes" + DEFAULTS)
  private double learningRate;

  @Option(
      names = "--batch-size",
      paramLabel = "N",
      defaultValue = "16",
      description = "Examples a step" + DEFAULTS)
  private int batchSize;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "7",
      description = "Of the order of the examples, new weights and the held-out data" + DEFAULTS)
  private long seed;

  long seed() {
    return seed;
  }

  Retuning retuning() {
    try {
      return new Retuning(epochs, batchSize, learningRate, seed);
    } catch (IllegalArgumentException wrong) {
      throw new CommandException(
          CommandException.Kind.USAGE, String.valueOf(wrong.getMessage()), "see engineer -h");
    }
  }
}
