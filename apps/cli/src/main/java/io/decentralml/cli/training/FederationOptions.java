package io.decentralml.cli.training;

import io.decentralml.training.Digits;
import io.decentralml.training.Examples;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a federation that is tried out looks like, with a chain or without one. */
public final class FederationOptions {
  private static final String DEFAULTS = " (default ${DEFAULT-VALUE}).";

  @Option(
      names = "--organisations",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many contribute" + DEFAULTS)
  private int organisations;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "10",
      description = "Rounds of training" + DEFAULTS)
  private int rounds;

  @Option(
      names = "--local-epochs",
      paramLabel = "N",
      defaultValue = "10",
      description = "Passes over an organisation's data in a round" + DEFAULTS)
  private int localEpochs;

  @Option(
      names = "--alpha",
      paramLabel = "A",
      defaultValue = "0.5",
      description =
          "How alike the data are: the smaller, the fewer classes each organisation has" + DEFAULTS)
  private double alpha;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Instead of the built-in digits: a folder in MNIST's IDX layout, a table as .csv, or a"
              + " folder with train.csv and test.csv.")
  private @Nullable Path data;

  @Mixin private LabelColumn label = new LabelColumn();

  @Option(
      names = "--poison",
      paramLabel = "N",
      defaultValue = "0",
      description = "So many organisations send scaled noise, which is refused" + DEFAULTS)
  private int poison;

  /** How many contribute. */
  public int organisations() {
    return organisations;
  }

  /** Rounds of training. */
  public int rounds() {
    return rounds;
  }

  /** Passes over an organisation's data in a round. */
  public int localEpochs() {
    return localEpochs;
  }

  /** The Dirichlet distribution's parameter. */
  public double alpha() {
    return alpha;
  }

  /**
   * What is trained on, with a part held out by {@code seed}: the built-in digits unless other data
   * were named.
   *
   * @throws IOException when they cannot be read
   */
  public Examples examples(long seed) throws IOException {
    Path named = data;
    return named == null
        ? Examples.of(Digits.load().holdOut(seed))
        : Examples.read(named, label.name(), seed);
  }

  /** How many organisations send noise. */
  public int poison() {
    return poison;
  }
}
