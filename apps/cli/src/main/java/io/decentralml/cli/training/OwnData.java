package io.decentralml.cli.training;

import io.decentralml.cli.console.CommandException;
import io.decentralml.federated.ClientId;
import io.decentralml.federated.Organisation;
import io.decentralml.federated.TrainingPlan;
import io.decentralml.models.Manifest;
import io.decentralml.training.Dataset;
import io.decentralml.training.DatasetSplit;
import io.decentralml.training.Digits;
import io.decentralml.training.Examples;
import io.decentralml.training.SeededRandom;
import io.decentralml.training.TableSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;

/** What an organisation trains on, and what it measures with and never trains on. */
public sealed interface OwnData {
  /** The data as {@code plan} has them. */
  Fitted fitting(TrainingPlan plan) throws IOException;

  /**
   * Data that fit a plan.
   *
   * @param organisation with its data
   * @param heldOut to measure with
   */
  record Fitted(Organisation organisation, Dataset heldOut) implements OwnData {
    @Override
    public Fitted fitting(TrainingPlan plan) {
      int found = organisation.data().featureCount();
      int classes = organisation.data().classCount();
      if (plan.table().isPresent()
          || plan.model().inputs() != found
          || plan.model().classes() < classes) {
        throw new CommandException(
            CommandException.Kind.USAGE,
            "the training is of %s of %d values in %d classes; these are images of %d in %d"
                .formatted(
                    plan.table().isPresent() ? "tables" : "images",
                    plan.model().inputs(),
                    plan.model().classes(),
                    found,
                    classes),
            "name other data with --data");
      }
      return this;
    }
  }

  /**
   * A table, which becomes examples by the schema of a plan.
   *
   * @param label the column of the labels; if empty, the plan's
   * @param id whose it is
   */
  record Table(Path path, String label, ClientId id) implements OwnData {
    @Override
    public Fitted fitting(TrainingPlan plan) throws IOException {
      TableSchema schema =
          plan.table()
              .orElseThrow(() ->
                  new CommandException(
                      CommandException.Kind.USAGE,
                      "the training is of images, and " + path + " is a table",
                      "name a folder of images with --data"));
      String column = label.isEmpty() ? schema.label() : label;
      DatasetSplit split = Examples.read(path, schema, column, DEFAULT_SEED).split();
      return new Fitted(organisation(id, split), split.heldOut());
    }
  }

  /** From which own data are held out, where nothing else is said. */
  long DEFAULT_SEED = 7;

  /**
   * Reads what {@code --data} says: a table, a folder in MNIST's layout, {@code digits} for all
   * built-in digits, or {@code digits:2/5,0.5,7} for what the second of five organisations gets
   * when they are dealt with α = 0.5 and seed 7, as the demonstration deals them.
   */
  static OwnData of(String text, String label, ClientId id) throws IOException {
    Matcher share = Share.PATTERN.matcher(text);
    if (share.matches()) {
      return Share.dealt(text, share, id);
    }
    if (Examples.isTable(Path.of(text))) {
      return new Table(Path.of(text), label, id);
    }
    DatasetSplit split = examples(text, label, DEFAULT_SEED).split();
    return new Fitted(organisation(id, split), split.heldOut());
  }

  private static Organisation organisation(ClientId id, DatasetSplit split) {
    long seed = SeededRandom.derive(DEFAULT_SEED, "organisation", id.toString());
    return new Organisation(id, split.training(), seed);
  }

  /**
   * All data that {@code text} names, as a model takes them: a table by the model's own schema.
   *
   * @param label the column of the labels; if empty, the one the model knows
   */
  static DatasetSplit split(String text, String label, long seed, Manifest model)
      throws IOException {
    TableSchema schema = model.table().orElse(null);
    if (schema == null) {
      return examples(text, label, seed).split();
    }
    String column = label.isEmpty() ? schema.label() : label;
    return Examples.read(Path.of(text), schema, column, seed).split();
  }

  /** All data that {@code text} names: a table, a folder, or {@code digits}. */
  static Examples examples(String text, String label, long seed) throws IOException {
    if (text.equals("digits")) {
      return Examples.of(Digits.load().holdOut(seed));
    }
    if (text.startsWith("digits:")) {
      throw Share.usage("'" + text + "' is no share of the digits");
    }
    return Examples.read(Path.of(text), label, seed);
  }
}
