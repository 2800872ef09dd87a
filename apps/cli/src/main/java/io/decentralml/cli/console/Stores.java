package io.decentralml.cli.console;

import io.decentralml.assets.AssetStore;
import io.decentralml.assets.AssetStores;
import io.decentralml.assets.Retry;
import io.decentralml.assets.StoreCredentials;
import io.decentralml.assets.ipfs.CrustOpener;
import io.decentralml.assets.ipfs.KuboOpener;
import io.decentralml.crypto.KeyPair;
import io.decentralml.objectstores.ObjectStores;
import io.decentralml.participant.CrustToken;
import java.io.IOException;
import java.util.Optional;

/** The kinds of stores that this program can use, and their credentials from the environment. */
public final class Stores {
  private static final Retry RETRY = Retry.standard();

  private Stores() {}

  /** All kinds. */
  public static AssetStores all() {
    return AssetStores.of(
        new KuboOpener(RETRY),
        new CrustOpener(RETRY),
        ObjectStores.s3(RETRY),
        ObjectStores.gcs(RETRY),
        ObjectStores.azureBlob(RETRY));
  }

  /**
   * Opens the store that a person calls {@code text}, with the environment's credentials.
   *
   * @throws CommandException when nothing is called so
   */
  public static AssetStore open(String text, Optional<KeyPair> signer) throws IOException {
    StoreCredentials credentials = StoreCredentials.of(System.getenv());
    if (text.startsWith("crust:") && signer.isPresent()) {
      credentials = credentials.withDefault(CrustOpener.TOKEN, CrustToken.of(signer.orElseThrow()));
    }
    try {
      return all().open(text, credentials);
    } catch (IllegalArgumentException wrong) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          String.valueOf(wrong.getMessage()),
          "a store is one of " + String.join(", ", all().forms()));
    }
  }
}
