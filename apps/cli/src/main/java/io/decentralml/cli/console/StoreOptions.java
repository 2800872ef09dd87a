package io.decentralml.cli.console;

import io.decentralml.assets.AssetStore;
import io.decentralml.crypto.KeyPair;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which store a command's assets are. */
public final class StoreOptions {
  static final String VARIABLE = "DECENTRALML_STORE";

  @Option(
      names = "--store",
      paramLabel = "STORE",
      defaultValue = "${env:" + VARIABLE + "}",
      description = {
        "Where the assets are: a folder, ipfs://HOST:PORT, ipfs+https://HOST, crust:,",
        "s3://BUCKET/PREFIX, gcs://BUCKET/PREFIX, azblob://CONTAINER/PREFIX.",
        "Default: the environment variable " + VARIABLE + ", else a folder of this user.",
        "Credentials come from the environment alone; docs/stores.md lists them."
      })
  private @Nullable String store;

  /** Opens the store, which the caller closes. */
  public AssetStore open() throws IOException {
    return Stores.open(text(), Optional.empty());
  }

  /** Opens the store, which the caller closes, for the account of {@code signer}. */
  public AssetStore open(KeyPair signer) throws IOException {
    return Stores.open(text(), Optional.of(signer));
  }

  /** What the person calls it. */
  public String text() {
    String named = store;
    return named == null || named.isBlank()
        ? UserData.folder().resolve("assets").toString()
        : named;
  }
}
