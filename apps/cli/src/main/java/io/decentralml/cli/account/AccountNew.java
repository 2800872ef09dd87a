package io.decentralml.cli.account;

import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.KeystoreOptions;
import io.decentralml.cli.console.LocalCommand;
import io.decentralml.cli.console.PasswordOptions;
import io.decentralml.cli.console.SchemeArgument;
import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.Mnemonic;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.secrets.Password;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an account from chance. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = {
      "Make an account, and keep it encrypted in the keystore.",
      "Its phrase is shown once: whoever has the phrase has the account."
    })
final class AccountNew extends LocalCommand {
  @Mixin private KeystoreOptions keystore = new KeystoreOptions();
  @Mixin private PasswordOptions password = new PasswordOptions();

  @Parameters(paramLabel = "NAME", description = "What you call it; nobody else sees the name.")
  private String name = "";

  @Option(
      names = "--words",
      paramLabel = "NUMBER",
      defaultValue = "12",
      description = "Words of the phrase: 12, 15, 18, 21 or 24 (default: ${DEFAULT-VALUE}).")
  private int words = 12;

  @Option(
      names = "--path",
      paramLabel = "PATH",
      defaultValue = "",
      description = "Derive the account from the phrase, by //hard and /soft steps.")
  private String path = "";

  @Option(
      names = "--scheme",
      paramLabel = "SCHEME",
      defaultValue = "sr25519",
      converter = SchemeArgument.class,
      description = "sr25519, ed25519 or ecdsa (default: ${DEFAULT-VALUE}).")
  private SignatureScheme scheme = SignatureScheme.SR25519;

  @Override
  protected Answer run() throws IOException {
    NewAccount.requireFree(keystore, name);
    String phrase;
    KeyPair pair;
    try {
      phrase = Mnemonic.generate(words, new SecureRandom());
      pair = KeyPair.fromUri(scheme, phrase + path);
    } catch (IllegalArgumentException failure) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          String.valueOf(failure.getMessage()),
          "a path reads //hard/soft; sr25519 alone has soft steps");
    }
    NewAccount made;
    try (Password chosen = password.chosen("New password for " + name)) {
      made = NewAccount.encrypt(pair, name, chosen);
    }
    Path file = made.addTo(keystore.open());
    Map<String, Object> facts = made.facts(file);
    facts.put("phrase", phrase);
    facts.put("path", path);
    return new Answer(facts, text(made, phrase));
  }

  private String text(NewAccount made, String phrase) {
    return """
    %s is %s.

    Write this phrase down on paper, and keep it where nobody else reads it. It is shown this
    once. Whoever has it has the account; with it you get the account back if this machine or
    the password is lost.

        %s
    %s\
    """
        .formatted(
            name,
            made.address(),
            phrase,
            path.isEmpty()
                ? ""
                : "\nThe account is derived from it by " + path + "; note that too.\n")
        .stripTrailing();
  }
}
