package io.decentralml.cli.model;

import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.LocalCommand;
import io.decentralml.models.ModelPackage;
import io.decentralml.participant.RefusalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code decentralml model unpack}. */
@Command(
    name = "unpack",
    mixinStandardHelpOptions = true,
    description = {
      "Check a package and write its files into a folder, for Python and other programs.",
      "docs/models.md shows how to load them there."
    })
final class ModelUnpack extends LocalCommand {
  @Mixin private ModelSource source = new ModelSource();

  @Parameters(
      index = "0",
      paramLabel = "MODEL",
      description = "A package's file or folder, or its CID.")
  private String name = "";

  @Parameters(index = "1", paramLabel = "DIR", description = "A folder that is new or empty.")
  private Path folder = Path.of("");

  @Override
  protected Answer run() throws IOException, RefusalException {
    ModelPackage model = source.model(name);
    Files.createDirectories(folder);
    try (Stream<Path> there = Files.list(folder)) {
      if (there.findAny().isPresent()) {
        throw new CommandException(
            CommandException.Kind.USAGE, folder + " is not empty", "name a new folder");
      }
    }
    List<String> written = new ArrayList<>();
    for (Map.Entry<String, byte[]> each : model.files().entrySet()) {
      Path file = folder.resolve(each.getKey());
      Path parent = file.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.write(file, each.getValue());
      written.add(each.getKey());
    }
    Map<String, Object> facts = Json.object();
    facts.put("folder", folder.toString());
    facts.put("files", written);
    return new Answer(facts, "Wrote " + String.join(", ", written) + " to " + folder + ".");
  }
}
