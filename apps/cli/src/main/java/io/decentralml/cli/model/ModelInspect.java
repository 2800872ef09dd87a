package io.decentralml.cli.model;

import io.decentralml.assets.Cid;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.LocalCommand;
import io.decentralml.cli.console.Table;
import io.decentralml.models.Manifest;
import io.decentralml.models.ModelPackage;
import io.decentralml.participant.RefusalException;
import io.decentralml.training.TensorSpec;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code decentralml model inspect}. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description = "Check a package and say what is in it. Nothing of it is run.")
final class ModelInspect extends LocalCommand {
  @Mixin private ModelSource source = new ModelSource();

  @Parameters(paramLabel = "MODEL", description = "A package's file or folder, or its CID.")
  private String name = "";

  @Override
  protected Answer run() throws IOException, RefusalException {
    ModelPackage model = source.model(name);
    byte[] file = model.toBytes();
    Map<String, Object> facts = ModelText.facts(model);
    facts.put("cid", Cid.of(file).toString());
    facts.put("bytes", file.length);
    facts.put("operations", model.operations());
    return new Answer(facts, text(model, file));
  }

  private static String text(ModelPackage model, byte[] file) {
    Manifest manifest = model.manifest();
    Table table =
        new Table()
            .row("package", Cid.of(file) + ", " + file.length + " bytes")
            .row("architecture", manifest.architecture())
            .row("input", input(manifest))
            .row("classes", String.join(", ", manifest.classes()))
            .row("parameters", Integer.toString(manifest.parameters()))
            .row(
                "weights",
                model.weights().layout().stream()
                    .map(TensorSpec::toString)
                    .collect(Collectors.joining(", ")))
            .row("weights hash", manifest.weightsHash())
            .row(
                "operations",
                model.operations().entrySet().stream()
                    .map(each -> each.getKey() + " " + each.getValue())
                    .collect(Collectors.joining(", ")))
            .row("frameworks", manifest.frameworks().toString())
            .row("licence", orNone(manifest.origin().licence()))
            .row("parent", manifest.origin().parent().orElse("none"));
    String measured =
        model.evaluation().after().isEmpty()
            ? "Its maker measured nothing."
            : "Measured by its maker:\n"
                + ModelText.comparison(model.evaluation().before(), model.evaluation().after());
    return table + "\nAll checks passed; nothing was run.\n" + measured;
  }

  private static String input(Manifest manifest) {
    return manifest.inputs()
        + " features"
        + manifest
            .table()
            .map(table -> ", columns " + String.join(", ", table.features()))
            .orElse("");
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "none named" : text;
  }
}
