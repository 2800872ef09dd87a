package io.decentralml.cli.console;

import io.decentralml.crypto.KeyPair;
import io.decentralml.secrets.AccountFile;
import io.decentralml.secrets.KeyFileException;
import io.decentralml.secrets.Password;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the password of an account in the keystore comes from. */
public final class PasswordOptions {
  public static final String VARIABLE = "DECENTRALML_PASSWORD";

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = {
        "The account's password is the first line of FILE, - for the standard input.",
        "Else it is the environment variable " + VARIABLE + ", or the first line of the file",
        "that " + VARIABLE + "_FILE names, or it is asked for."
      })
  private @Nullable String file;

  /** The pair of {@code account}, opened with its password. */
  public KeyPair unlock(AccountFile account) {
    try (Password password = existing("Password of " + title(account))) {
      return open(account, password);
    }
  }

  /** The pair of {@code account}, opened with {@code password}. */
  public static KeyPair open(AccountFile account, Password password) {
    try {
      return account.open(password);
    } catch (KeyFileException failure) {
      String message = "the account " + title(account) + " does not open: " + failure.getMessage();
      throw switch (failure.reason()) {
        case WRONG_PASSWORD ->
            new CommandException(
                CommandException.Kind.WRONG_PASSWORD,
                message,
                "try again; if the password is lost, the phrase makes the account anew");
        case MALFORMED ->
            new CommandException(
                CommandException.Kind.FAILED,
                message,
                "import it again, from its phrase or another copy of its file");
      };
    }
  }

  private static String title(AccountFile account) {
    return account.name().orElse(account.address().toString());
  }

  /** A password that exists. */
  public Password existing(String prompt) {
    return password(given().or(() -> SecretText.ask(prompt)).orElseThrow(() -> none(VARIABLE)));
  }

  /** A password for a new file; a person types it twice. */
  public Password chosen(String prompt) {
    return password(given().or(() -> askTwice(prompt)).orElseThrow(() -> none(VARIABLE)));
  }

  private Optional<char[]> given() {
    return file == null
        ? SecretText.fromEnvironment(VARIABLE)
        : Optional.of(SecretText.fromFile(file));
  }

  /** What a person types twice; none without a terminal. */
  public static Optional<char[]> askTwice(String prompt) {
    Optional<char[]> first = SecretText.ask(prompt);
    if (first.isEmpty()) {
      return first;
    }
    char[] again = SecretText.ask("The same again").orElse(new char[0]);
    boolean isSame = Arrays.equals(first.get(), again);
    Arrays.fill(again, '\0');
    if (isSame) {
      return first;
    }
    Arrays.fill(first.get(), '\0');
    throw new CommandException(
        CommandException.Kind.USAGE, "the two passwords differ", "nothing was done; try again");
  }

  /** The password {@code characters}, which are wiped. */
  public static Password password(char[] characters) {
    try {
      return Password.of(characters);
    } catch (IllegalArgumentException failure) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          "the password is empty",
          "give one of at least one character; nothing is stored without a password");
    } finally {
      Arrays.fill(characters, '\0');
    }
  }

  /** That no password can be had. */
  public static CommandException none(String variable) {
    return new CommandException(
        CommandException.Kind.USAGE,
        "a password is needed, and there is no terminal to ask for it",
        "set " + variable + " or " + variable + "_FILE, or name a file in the options");
  }
}
