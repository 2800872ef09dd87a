package io.decentralml.cli.asset;

import io.decentralml.assets.AssetContent;
import io.decentralml.assets.AssetStore;
import io.decentralml.assets.Cid;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.UserData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies assets from one store to another. */
@Command(
    name = "copy",
    mixinStandardHelpOptions = true,
    description = {
      "Copy assets from one store to another, checked on the way, under the same CID.",
      "Interrupted and run again, it goes on reading where it stopped."
    })
final class AssetCopy extends StoreCommand {
  @Option(
      names = "--from",
      required = true,
      paramLabel = "STORE",
      description = "The store that has them.")
  private String from = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "STORE",
      description = "The store that is to have them.")
  private String to = "";

  @Parameters(
      paramLabel = "CID",
      arity = "1..*",
      converter = CidArgument.class,
      description = "The assets.")
  private List<Cid> cids = List.of();

  @Override
  Answer run() throws IOException {
    Path waiting = Files.createDirectories(UserData.folder().resolve("transfers"));
    try (AssetStore source = open(from);
        AssetStore target = open(to)) {
      for (Cid cid : cids) {
        Path file = waiting.resolve(cid.toString());
        source.copy(cid, file, progress("read " + cid));
        target.put(AssetContent.of(file), progress("write " + cid));
        Files.delete(file);
      }
    }
    return new Answer(cids.stream().map(Cid::toString).toList(), "");
  }
}
