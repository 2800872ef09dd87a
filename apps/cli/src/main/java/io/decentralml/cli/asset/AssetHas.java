package io.decentralml.cli.asset;

import io.decentralml.assets.AssetStore;
import io.decentralml.assets.Cid;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.StoreOptions;
import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells whether a store has an asset. */
@Command(
    name = "has",
    mixinStandardHelpOptions = true,
    description = "Tell whether a store has an asset: exit code 0 if so, 1 if not.")
final class AssetHas extends StoreCommand {
  @Mixin private StoreOptions store = new StoreOptions();

  @Parameters(paramLabel = "CID", converter = CidArgument.class, description = "The asset.")
  private Cid cid = CidArgument.NONE;

  private boolean found;

  @Override
  Answer run() throws IOException {
    try (AssetStore assets = open(store)) {
      found = assets.has(cid);
    }
    Map<String, Object> facts = Json.object();
    facts.put("cid", cid.toString());
    facts.put("has", found);
    return new Answer(facts, found ? "yes" : "no");
  }

  @Override
  int exitCode() {
    return found ? 0 : 1;
  }
}
