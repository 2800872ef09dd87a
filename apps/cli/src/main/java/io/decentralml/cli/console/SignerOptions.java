package io.decentralml.cli.console;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who signs: an account of the keystore, or a secret. */
public final class SignerOptions {
  public static final String VARIABLE = "DECENTRALML_SURI";
  public static final String ACCOUNT_VARIABLE = "DECENTRALML_ACCOUNT";

  @Mixin private KeystoreOptions keystore = new KeystoreOptions();
  @Mixin private PasswordOptions password = new PasswordOptions();

  @Option(
      names = "--account",
      paramLabel = "NAME|ADDRESS",
      description = {
        "Who signs: an account of the keystore; see account new.",
        "Or in the environment variable " + ACCOUNT_VARIABLE + "."
      })
  private @Nullable String account;

  @Option(
      names = "--suri",
      paramLabel = "SECRET",
      description = {
        "Who signs: a secret phrase or 0x seed, with derivations, such as //Alice.",
        "Better in the environment variable " + VARIABLE + ", where others cannot see it."
      })
  private @Nullable String suri;

  @Option(
      names = "--scheme",
      paramLabel = "SCHEME",
      defaultValue = "sr25519",
      converter = SchemeArgument.class,
      description = "Of --suri: sr25519, ed25519 or ecdsa (default: ${DEFAULT-VALUE}).")
  private SignatureScheme scheme = SignatureScheme.SR25519;

  private @Nullable KeyPair opened;

  /** The pair to sign with; a password is asked for once. */
  public KeyPair keyPair() {
    if (opened == null) {
      opened = open();
    }
    return opened;
  }

  /** Signs with {@code pair}, whoever else is named. */
  public void use(KeyPair pair) {
    opened = pair;
  }

  /** How a person names this signer on the command line; secrets are left out. */
  public List<String> spelling() {
    if (account != null) {
      return List.of("--account=" + account);
    }
    if (suri != null) {
      return List.of("--suri=" + (suri.startsWith("//") ? suri : "SECRET"));
    }
    return List.of();
  }

  /** The pair to sign with, if anybody is named. */
  public Optional<KeyPair> keyPairIfNamed() {
    boolean named =
        opened != null
            || account != null
            || suri != null
            || variable(VARIABLE).isPresent()
            || variable(ACCOUNT_VARIABLE).isPresent();
    return named ? Optional.of(keyPair()) : Optional.empty();
  }

  /** What is on the command line goes before what is in the environment. */
  private KeyPair open() {
    if (account != null && suri != null) {
      throw new CommandException(
          CommandException.Kind.USAGE, "two are named to sign", "give --account or --suri");
    }
    if (account != null) {
      return unlock(account);
    }
    if (suri != null) {
      return pair(suri);
    }
    Optional<String> secret = variable(VARIABLE);
    if (secret.isPresent()) {
      return pair(secret.get());
    }
    return variable(ACCOUNT_VARIABLE).map(this::unlock).orElseThrow(SignerOptions::nobody);
  }

  private static Optional<String> variable(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(each -> !each.isBlank());
  }

  private static CommandException nobody() {
    return new CommandException(
        CommandException.Kind.USAGE,
        "nobody is named to sign",
        "give --account or --suri, or set " + ACCOUNT_VARIABLE + " or " + VARIABLE);
  }

  private KeyPair unlock(String name) {
    return password.unlock(keystore.find(name));
  }

  private KeyPair pair(String secret) {
    try {
      return KeyPair.fromUri(scheme, secret.strip());
    } catch (IllegalArgumentException failure) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          "the secret makes no key: " + failure.getMessage(),
          "a secret is a phrase of 12 to 24 words, 0x and 64 hexadecimal digits, or //Alice");
    }
  }
}
