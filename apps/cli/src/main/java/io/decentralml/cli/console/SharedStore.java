package io.decentralml.cli.console;

import io.decentralml.assets.AssetStore;
import io.decentralml.assets.StoreAddress;
import io.decentralml.assets.StoreCredentials;
import io.decentralml.client.ChainClient;
import io.decentralml.crypto.KeyPair;
import io.decentralml.participant.RefusalException;
import io.decentralml.participant.SharedAccess;
import io.decentralml.participant.TaskMarket;
import io.decentralml.scale.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The store that a creator shared with the worker of a place. */
public final class SharedStore {
  private SharedStore() {}

  /** What the creator sealed for {@code worker}, who has the place {@code submission}. */
  public static SharedAccess access(ChainClient chain, KeyPair worker, long submission) {
    Bytes sealed =
        new TaskMarket(chain, worker)
            .sharedCredentials(Math.toIntExact(submission))
            .orElseThrow(() ->
                new CommandException(
                    CommandException.Kind.NOT_FOUND,
                    "nothing was shared for submission " + submission + " yet",
                    "publish your key with task publish-key; the creator shares after that"));
    try {
      return SharedAccess.open(sealed.toArray(), worker);
    } catch (RefusalException refused) {
      throw new CommandException(
          CommandException.Kind.FAILED,
          String.valueOf(refused.getMessage()),
          "publish your key with task publish-key, and ask the creator to share once more");
    }
  }

  /**
   * Opens the store of {@code access}, which the caller closes. It gets the shared credentials
   * alone, none of this machine's; a folder must be there already.
   */
  public static AssetStore open(SharedAccess access) throws IOException {
    String store = access.store();
    String folder = store.startsWith("folder:") ? store.substring("folder:".length()) : store;
    if (!StoreAddress.hasScheme(folder) && !Files.isDirectory(Path.of(folder))) {
      throw new CommandException(
          CommandException.Kind.FAILED,
          "the creator shared a folder that is not on this machine: " + folder,
          "ask for a store that you can reach, such as ipfs+https://HOST or s3://BUCKET");
    }
    try {
      return Stores.all().open(store, StoreCredentials.of(access.credentials()));
    } catch (IllegalArgumentException wrong) {
      throw new CommandException(
          CommandException.Kind.FAILED,
          "the creator shared a store that cannot be used: " + wrong.getMessage(),
          "ask the creator to share another");
    }
  }
}
