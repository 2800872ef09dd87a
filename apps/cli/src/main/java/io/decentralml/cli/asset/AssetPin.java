package io.decentralml.cli.asset;

import io.decentralml.assets.AssetStore;
import io.decentralml.assets.Cid;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.StoreOptions;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Asks a store to keep assets. */
@Command(
    name = "pin",
    mixinStandardHelpOptions = true,
    description = {
      "Ask a store to keep assets; one on IPFS fetches them from others first.",
      "What is put by 'asset add' is kept from the start."
    })
final class AssetPin extends StoreCommand {
  @Mixin private StoreOptions store = new StoreOptions();

  @Parameters(
      paramLabel = "CID",
      arity = "1..*",
      converter = CidArgument.class,
      description = "The assets.")
  private List<Cid> cids = List.of();

  @Override
  Answer run() throws IOException {
    try (AssetStore assets = open(store)) {
      for (Cid cid : cids) {
        assets.pin(cid);
      }
    }
    return new Answer(cids.stream().map(Cid::toString).toList(), "");
  }
}
