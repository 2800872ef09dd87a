package io.decentralml.cli.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.KeystoreOptions;
import io.decentralml.cli.console.LocalCommand;
import io.decentralml.cli.console.PasswordOptions;
import io.decentralml.cli.console.SchemeArgument;
import io.decentralml.cli.console.SecretText;
import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.secrets.AccountFile;
import io.decentralml.secrets.KeyFileException;
import io.decentralml.secrets.Password;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings an account in that exists already. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Add an account to the keystore: by its phrase, which is asked for,",
      "or from a JSON file that polkadot-js exported (--file)."
    })
final class AccountImport extends LocalCommand {
  private static final int LARGEST_FILE = 64 * 1024;

  @Mixin private KeystoreOptions keystore = new KeystoreOptions();
  @Mixin private PasswordOptions password = new PasswordOptions();

  @Parameters(paramLabel = "NAME", description = "What you call it here.")
  private String name = "";

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "A JSON file of polkadot-js; the account keeps the file's password.")
  private @Nullable Path file;

  @Option(
      names = "--phrase-file",
      paramLabel = "FILE",
      description = "The phrase is the first line of FILE, - for the standard input.")
  private @Nullable String phraseFile;

  @Option(
      names = "--scheme",
      paramLabel = "SCHEME",
      defaultValue = "sr25519",
      converter = SchemeArgument.class,
      description = "Of a phrase: sr25519, ed25519 or ecdsa (default: ${DEFAULT-VALUE}).")
  private SignatureScheme scheme = SignatureScheme.SR25519;

  @Override
  protected Answer run() throws IOException {
    NewAccount.requireFree(keystore, name);
    if (file != null && phraseFile != null) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          "two sources are named",
          "give --file for a JSON file, or --phrase-file for a phrase");
    }
    NewAccount imported = file == null ? fromPhrase() : fromJson(file);
    Path target = imported.addTo(keystore.open());
    return new Answer(imported.facts(target), name + " is " + imported.address() + ".");
  }

  private NewAccount fromPhrase() {
    char[] typed =
        phraseFile == null
            ? SecretText.ask("Phrase (with //hard/soft///password, if it has them)")
                .orElseThrow(AccountImport::noPhrase)
            : SecretText.fromFile(phraseFile);
    KeyPair pair;
    try {
      pair = KeyPair.fromUri(scheme, requirePhrase(new String(typed).strip()));
    } catch (IllegalArgumentException failure) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          "the phrase makes no key: " + failure.getMessage(),
          "it has 12 to 24 words of the English BIP-39 list, or is 0x and 64 digits");
    } finally {
      Arrays.fill(typed, '\0');
    }
    try (Password chosen = password.chosen("New password for " + name)) {
      return NewAccount.encrypt(pair, name, chosen);
    }
  }

  /** Nothing at all would stand for the development phrase, which everybody knows. */
  private static String requirePhrase(String phrase) {
    if (phrase.isEmpty()) {
      throw new IllegalArgumentException("it is empty");
    }
    return phrase;
  }

  private static CommandException noPhrase() {
    return new CommandException(
        CommandException.Kind.USAGE,
        "there is no terminal to ask for the phrase",
        "give --phrase-file FILE, or --phrase-file - and the phrase on the standard input");
  }

  private NewAccount fromJson(Path source) throws IOException {
    AccountFile read = parse(source);
    try (Password own =
        read.isEncrypted()
            ? password.existing("Password of the file")
            : password.chosen("The file is not encrypted. New password for " + name)) {
      return NewAccount.encrypt(PasswordOptions.open(read, own), name, own);
    }
  }

  private static AccountFile parse(Path source) throws IOException {
    try (InputStream stream = Files.newInputStream(source)) {
      return AccountFile.parse(new String(stream.readNBytes(LARGEST_FILE + 1), UTF_8));
    } catch (KeyFileException failure) {
      throw new CommandException(
          CommandException.Kind.FAILED,
          source + " cannot be imported: " + failure.getMessage(),
          "in polkadot-js, choose \"Create a backup file\" or \"Export account\" for the account");
    }
  }
}
