package io.decentralml.cli.model;

import io.decentralml.assets.AssetStore;
import io.decentralml.assets.Cid;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.LocalCommand;
import io.decentralml.cli.training.LabelColumn;
import io.decentralml.cli.training.OwnData;
import io.decentralml.models.EvaluationReport;
import io.decentralml.models.Manifest;
import io.decentralml.models.ModelPackage;
import io.decentralml.models.Network;
import io.decentralml.models.Score;
import io.decentralml.participant.ModelDocuments;
import io.decentralml.participant.RefusalException;
import io.decentralml.training.TableSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code decentralml model pack}. */
@Command(
    name = "pack",
    mixinStandardHelpOptions = true,
    description = {
      "Make a package: of what a federated training left in the store, of a folder that another"
          + " program wrote, or new and untrained.",
      "The same model is the same bytes, and so the same CID."
    })
final class ModelPack extends LocalCommand {
  @Mixin private ModelSource source = new ModelSource();

  @ArgGroup(multiplicity = "1")
  private Origin origin = new Origin();

  /** What is packed. */
  static final class Origin {
    @Option(
        names = "--training",
        arity = "2",
        paramLabel = "CID",
        description = "A training's plan and its weights, as train tells them.")
    private List<String> training = new ArrayList<>();

    @Option(
        names = "--round",
        paramLabel = "CID",
        description = "The plan of a training's round; its weights are packed.")
    private @Nullable String round;

    @Option(
        names = "--folder",
        paramLabel = "DIR",
        description = "A folder with saved_model/saved_model.pb and weights.safetensors.")
    private @Nullable Path folder;

    @Option(
        names = "--new",
        paramLabel = "WIDTHS",
        description = "A network with new weights, such as 64-128-10.")
    private @Nullable String network;
  }

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "7",
      description = "Of new weights, and of the held-out data (default ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--data",
      paramLabel = "DATA",
      description =
          "Measure the model on what is held out of this, a table (.csv), a folder in MNIST's IDX"
              + " layout or digits, and put it into the package.")
  private @Nullable String data;

  @Mixin private LabelColumn label = new LabelColumn();

  @Option(
      names = "--licence",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "An SPDX identifier such as Apache-2.0, or any short text.")
  private String licence = "";

  @Option(names = "--output", paramLabel = "FILE", description = "Write the package here as well.")
  private @Nullable Path output;

  @Override
  protected Answer run() throws IOException, RefusalException {
    announceTensorFlow();
    try (AssetStore store = source.open()) {
      return pack(store);
    }
  }

  private Answer pack(AssetStore store) throws IOException, RefusalException {
    ModelPackage model = make(store, new Manifest.Origin(licence, Optional.empty()));
    String named = data;
    if (named != null) {
      model = measured(model, named);
    }
    byte[] file = model.toBytes();
    Path target = output;
    if (target != null) {
      Files.write(target, file);
    }
    Cid cid = store.put(file);
    Map<String, Object> facts = ModelText.facts(model);
    facts.put("cid", cid.toString());
    facts.put("bytes", file.length);
    return new Answer(
        facts,
        "Packed %s, %d parameters%s, %d bytes.\n%s"
            .formatted(
                model.manifest().architecture(),
                model.manifest().parameters(),
                model
                    .evaluation()
                    .after()
                    .map(score -> ", accuracy " + ModelText.percent(score.accuracy()))
                    .orElse(""),
                file.length,
                cid));
  }

  private ModelPackage measured(ModelPackage made, String named)
      throws IOException, RefusalException {
    ModelPackage model = made;
    if (origin.network != null) {
      // A new network is for these data, so it takes a table's columns and classes.
      Optional<TableSchema> table = OwnData.examples(named, label.name(), seed).schema();
      model = table.map(schema -> fitted(made, schema)).orElse(made);
    }
    Score score =
        ModelEvaluate.measure(model, OwnData.split(named, label.name(), seed, model.manifest()));
    return model.withEvaluation(EvaluationReport.of(score));
  }

  private ModelPackage fitted(ModelPackage made, TableSchema table) {
    try {
      return made.forTable(table);
    } catch (IllegalArgumentException _) {
      throw usage(
          "the table has %d columns of numbers and %d classes"
              .formatted(table.features().size(), table.classes().size()),
          "name widths such as --new %d-16-%d"
              .formatted(table.features().size(), table.classes().size()));
    }
  }

  private ModelPackage make(AssetStore store, Manifest.Origin made)
      throws IOException, RefusalException {
    Path folder = origin.folder;
    String widths = origin.network;
    String round = origin.round;
    if (folder != null) {
      return ModelSource.fromDisk(folder, made);
    }
    if (widths != null) {
      Network network = network(widths);
      return ModelPackage.of(network, network.initialWeights(seed), made);
    }
    ModelDocuments documents = new ModelDocuments(store);
    return round != null
        ? documents.packRound(round, made)
        : documents.pack(origin.training.get(0), origin.training.get(1), made);
  }

  private static Network network(String text) {
    try {
      List<Integer> widths =
          Arrays.stream(text.split("-", -1)).map(String::strip).map(Integer::valueOf).toList();
      if (widths.size() >= 2) {
        return new Network(
            widths.getFirst(), widths.subList(1, widths.size() - 1), widths.getLast());
      }
    } catch (NumberFormatException _) {
      // Falls through to the message below.
    } catch (IllegalArgumentException wrong) {
      throw usage("'" + text + "': " + wrong.getMessage(), "name widths such as 64-128-10");
    }
    throw usage("'" + text + "' are no widths", "name widths such as 64-128-10");
  }

  private static CommandException usage(String message, String hint) {
    return new CommandException(CommandException.Kind.USAGE, message, hint);
  }
}
