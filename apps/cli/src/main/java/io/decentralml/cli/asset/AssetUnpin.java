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

/** Lets a store forget assets. */
@Command(
    name = "unpin",
    mixinStandardHelpOptions = true,
    description = {
      "Let a store forget assets: a folder or an object store deletes them at once,",
      "a node of IPFS may collect their blocks later."
    })
final class AssetUnpin extends StoreCommand {
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
        assets.unpin(cid);
      }
    }
    return new Answer(cids.stream().map(Cid::toString).toList(), "");
  }
}
