package io.decentralml.cli.model;

import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.LocalCommand;
import io.decentralml.cli.training.LabelColumn;
import io.decentralml.cli.training.OwnData;
import io.decentralml.models.LoadedModel;
import io.decentralml.models.ModelPackage;
import io.decentralml.models.PackageException;
import io.decentralml.models.Score;
import io.decentralml.participant.RefusalException;
import io.decentralml.training.DatasetSplit;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decentralml model evaluate}. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Check a package, run it and measure it on the held-out part of own data.")
final class ModelEvaluate extends LocalCommand {
  @Mixin private ModelSource source = new ModelSource();

  @Parameters(paramLabel = "MODEL", description = "A package's file or folder, or its CID.")
  private String name = "";

  @Option(
      names = "--data",
      paramLabel = "DATA",
      defaultValue = "digits",
      description =
          "A table (.csv), a folder in MNIST's IDX layout, or digits, the built-in ones (default"
              + " ${DEFAULT-VALUE}).")
  private String data = "digits";

  @Mixin private LabelColumn label = new LabelColumn();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "7",
      description = "Of what is held out of data without test images (default ${DEFAULT-VALUE}).")
  private long seed;

  @Override
  protected Answer run() throws IOException, RefusalException {
    announceTensorFlow();
    ModelPackage model = source.model(name);
    DatasetSplit split = OwnData.split(data, label.name(), seed, model.manifest());
    Score score = measure(model, split);
    Map<String, Object> facts = ModelText.facts(score);
    Optional<Score> claimed = model.evaluation().after();
    claimed.ifPresent(claim -> facts.put("claimed_accuracy", claim.accuracy()));
    return new Answer(
        facts,
        "Accuracy %s on %d examples, loss %.4f%s.\n\n%s"
            .formatted(
                ModelText.percent(score.accuracy()),
                score.exampleCount(),
                score.loss(),
                claimed
                    .map(claim -> "; its maker measured " + ModelText.percent(claim.accuracy()))
                    .orElse(""),
                ModelText.confusion(score, model.manifest().classes())));
  }

  /** Measures a package on what is held out. */
  static Score measure(ModelPackage model, DatasetSplit split) throws RefusalException {
    try (LoadedModel loaded = LoadedModel.open(model)) {
      return loaded.evaluate(split.heldOut());
    } catch (IllegalArgumentException unfit) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          String.valueOf(unfit.getMessage()),
          "name data of the model's kind with --data");
    } catch (PackageException failed) {
      throw new RefusalException(
          "the model does not run (%s): %s".formatted(failed.fault(), failed.getMessage()));
    }
  }
}
