package io.decentralml.cli.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.KeystoreOptions;
import io.decentralml.cli.console.LocalCommand;
import io.decentralml.cli.console.PasswordOptions;
import io.decentralml.cli.console.SecretText;
import io.decentralml.crypto.KeyPair;
import io.decentralml.secrets.AccountFile;
import io.decentralml.secrets.Password;
import io.decentralml.secrets.PrivateFile;
import io.decentralml.secrets.SealingKeyPair;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes an account out, to use it elsewhere. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write an account as a JSON file that polkadot-js imports, with a password.")
final class AccountExport extends LocalCommand {
  private static final String VARIABLE = "DECENTRALML_NEW_PASSWORD";

  @Mixin private KeystoreOptions keystore = new KeystoreOptions();
  @Mixin private PasswordOptions password = new PasswordOptions();

  @Parameters(paramLabel = "NAME|ADDRESS", description = "An account of the keystore.")
  private String account = "";

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write there, for you alone to read; never over a file. Default: print it.")
  private @Nullable Path output;

  @Option(
      names = "--new-password-file",
      paramLabel = "FILE",
      description = {
        "The exported file's password is the first line of FILE, - for the standard input.",
        "Else it is " + VARIABLE + ", or the first line of the file that",
        VARIABLE + "_FILE names, or it is asked for."
      })
  private @Nullable String newPasswordFile;

  @Option(
      names = "--age-identity",
      description = {
        "Instead, the secret with which the age tool reads assets encrypted for the account.",
        "It does not sign, but is not encrypted: take care of it."
      })
  private boolean ageIdentity;

  @Override
  protected Answer run() throws IOException {
    AccountFile kept = keystore.find(account);
    KeyPair pair = password.unlock(kept);
    String text = ageIdentity ? ageIdentity(pair) : encrypted(kept, pair).toJson();
    Map<String, Object> facts = Json.object();
    facts.put("address", kept.address().toString());
    if (output == null) {
      facts.put(ageIdentity ? "age_identity" : "account", ageIdentity ? text : Json.parse(text));
      return new Answer(facts, text);
    }
    write(output, text);
    facts.put("file", output.toString());
    return new Answer(facts, "Written to " + output + ".");
  }

  private AccountFile encrypted(AccountFile kept, KeyPair pair) {
    char[] typed =
        given()
            .or(() -> PasswordOptions.askTwice("Password of the exported file"))
            .orElseThrow(() -> PasswordOptions.none(VARIABLE));
    try (Password chosen = PasswordOptions.password(typed)) {
      return AccountFile.encrypt(
          pair, kept.address().prefix(), kept.name().orElse(account), chosen);
    }
  }

  private Optional<char[]> given() {
    return newPasswordFile == null
        ? SecretText.fromEnvironment(VARIABLE)
        : Optional.of(SecretText.fromFile(newPasswordFile));
  }

  private static String ageIdentity(KeyPair pair) {
    try (SealingKeyPair sealing = SealingKeyPair.of(pair)) {
      return sealing.toAgeIdentity();
    }
  }

  private static void write(Path file, String text) throws IOException {
    try {
      PrivateFile.create(file, (text + "\n").getBytes(UTF_8));
    } catch (FileAlreadyExistsException _) {
      throw new CommandException(
          CommandException.Kind.FAILED,
          "there is a file " + file + " already",
          "name another; nothing is overwritten");
    }
  }
}
