package io.decentralml.cli.asset;

import io.decentralml.assets.AssetStore;
import io.decentralml.assets.Cid;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.StoreOptions;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes an asset to standard output. */
@Command(
    name = "cat",
    mixinStandardHelpOptions = true,
    description = {
      "Write an asset's bytes to standard output.",
      "Every byte is checked, but with most stores only at the end: use them after exit code 0."
    })
final class AssetCat extends StoreCommand {
  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private DecryptionOptions decryption = new DecryptionOptions();

  @Parameters(paramLabel = "CID", converter = CidArgument.class, description = "The asset.")
  private Cid cid = CidArgument.NONE;

  @Override
  Answer run() throws IOException {
    Map<String, Object> facts = Json.object();
    try (AssetStore assets = decryption.isShared() ? decryption.open(signer()) : open(store);
        InputStream stored = assets.open(cid);
        InputStream bytes =
            decryption.isDecrypting() ? decryption.decrypt(stored, signer()) : stored) {
      byte[] buffer = new byte[256 * 1024];
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        System.out.write(buffer, 0, read);
        if (System.out.checkError()) {
          throw new IOException("standard output was closed before all was written");
        }
      }
      System.out.flush();
    }
    return new Answer(facts, "");
  }
}
