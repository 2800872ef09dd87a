package io.decentralml.cli.asset;

import io.decentralml.assets.Cid;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Names files without storing them. */
@Command(
    name = "cid",
    mixinStandardHelpOptions = true,
    description = "Print the CID that files would have; nothing is stored.")
final class AssetCid extends AnsweringCommand {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files.")
  private List<Path> files = List.of();

  @Override
  Answer run() throws IOException {
    List<Map<String, Object>> named = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Path file : files) {
      Cid cid = Cid.of(LocalFile.content(file));
      Map<String, Object> fact = Json.object();
      fact.put("cid", cid.toString());
      fact.put("file", file.toString());
      named.add(fact);
      lines.add(cid + "  " + file);
    }
    return new Answer(named, String.join("\n", lines));
  }
}
