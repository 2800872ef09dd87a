package io.decentralml.models;

import io.decentralml.training.DatasetSplit;
import io.decentralml.training.Weights;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What an engineer does with a package. */
public sealed interface Improvement {
  /**
   * The same graph, trained on.
   *
   * @param training how
   */
  record Retune(Retuning training) implements Improvement {}

  /**
   * Another network for the same features and classes, trained from new weights.
   *
   * @param hidden widths of its hidden layers
   * @param training how; its seed also makes the first weights
   */
  record Reshape(List<Integer> hidden, Retuning training) implements Improvement {
    /** Copies the list. */
    public Reshape {
      hidden = List.copyOf(hidden);
    }
  }

  /**
   * A package that a person made by other means, measured only.
   *
   * @param made the package
   */
  record Replace(ModelPackage made) implements Improvement {}

  /**
   * Makes the next package and measures both on the held-out data. It was packed, read again from
   * the packed bytes and run when this returns. The same arguments give the same bytes on one
   * processor model.
   *
   * @param start where to start from
   * @param asset the name under which others know {@code start}
   * @param listener hears of each pass of a training
   * @throws PackageException when a model fails, or a replacement is for other data
   * @throws IllegalArgumentException when the data do not fit
   */
  default ModelPackage apply(
      ModelPackage start, String asset, DatasetSplit data, Consumer<Retuning.Progress> listener)
      throws PackageException {
    Manifest.Origin origin = start.manifest().origin().derivedFrom(asset);
    Score before;
    try (LoadedModel model = LoadedModel.open(start)) {
      before = model.evaluate(data.heldOut());
    }
    ModelPackage next =
        switch (this) {
          case Retune(Retuning training) ->
              start.derive(trained(start, training, data, listener), origin);
          case Reshape(List<Integer> hidden, Retuning training) -> {
            Network network =
                new Network(start.manifest().inputs(), hidden, start.manifest().classes().size());
            ModelPackage untrained =
                ModelPackage.of(network, network.initialWeights(training.seed()), origin)
                    .forExamplesOf(start.manifest());
            yield untrained.derive(trained(untrained, training, data, listener), origin);
          }
          case Replace(ModelPackage made) -> replacement(made, start.manifest(), origin);
        };
    ModelPackage readAgain = ModelPackage.fromBytes(next.toBytes());
    try (LoadedModel model = LoadedModel.open(readAgain)) {
      Score after = model.evaluate(data.heldOut());
      return ModelPackage.fromBytes(
          readAgain
              .withEvaluation(new EvaluationReport(Optional.of(before), Optional.of(after)))
              .toBytes());
    }
  }

  /** A graph that was made by hand says nothing of the examples; those of the task hold then. */
  private static ModelPackage replacement(ModelPackage made, Manifest start, Manifest.Origin origin)
      throws PackageException {
    String own = made.manifest().origin().licence();
    Manifest.Origin kept =
        new Manifest.Origin(own.isEmpty() ? origin.licence() : own, origin.parent());
    ModelPackage renamed = made.derive(made.weights(), kept);
    return made.manifest().table().isPresent() ? renamed : renamed.forExamplesOf(start);
  }

  private static Weights trained(
      ModelPackage from, Retuning training, DatasetSplit data, Consumer<Retuning.Progress> listener)
      throws PackageException {
    try (LoadedModel model = LoadedModel.open(from)) {
      var _ = training.train(model, data, listener);
      return model.weights();
    }
  }
}
