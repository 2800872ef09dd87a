package io.decentralml.cli.console;

import io.decentralml.secrets.AccountFile;
import io.decentralml.secrets.Keystore;
import io.decentralml.secrets.KeystoreException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which folder holds a person's accounts. */
public final class KeystoreOptions {
  public static final String VARIABLE = "DECENTRALML_KEYSTORE";

  @Option(
      names = "--keystore",
      paramLabel = "DIR",
      description = {
        "The folder of your accounts. Default: the environment variable",
        VARIABLE + ", or ~/.local/share/decentralml/keystore."
      })
  private @Nullable Path folder;

  /** The keystore, which need not exist yet. */
  public Keystore open() {
    return Keystore.at(folder == null ? standard() : folder);
  }

  /** The account that {@code nameOrAddress} stands for. */
  public AccountFile find(String nameOrAddress) {
    Keystore keystore = open();
    try {
      return keystore.find(nameOrAddress);
    } catch (KeystoreException absent) {
      throw new CommandException(
          CommandException.Kind.NOT_FOUND,
          String.valueOf(absent.getMessage()),
          "./decentralml account list shows what there is; account new and import add to it");
    } catch (IOException failure) {
      throw new CommandException(
          CommandException.Kind.FAILED,
          "the keystore " + keystore.folder() + " cannot be read: " + failure.getMessage(),
          "name another with --keystore");
    }
  }

  private static Path standard() {
    String named = System.getenv(VARIABLE);
    if (named != null && !named.isEmpty()) {
      return Path.of(named);
    }
    return UserData.folder().resolve("keystore");
  }
}
