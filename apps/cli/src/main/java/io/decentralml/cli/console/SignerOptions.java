package io.decentralml.cli.console;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who signs. */
public final class SignerOptions {
  public static final String VARIABLE = "DECENTRALML_SURI";

  @Option(
      names = "--suri",
      paramLabel = "SECRET",
      defaultValue = "${env:" + VARIABLE + "}",
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
      description = "sr25519, ed25519 or ecdsa (default: ${DEFAULT-VALUE}).")
  private SignatureScheme scheme = SignatureScheme.SR25519;

  public KeyPair keyPair() {
    String secret = suri;
    if (secret == null || secret.isBlank()) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          "nobody is named to sign",
          "give --suri, or set the environment variable " + VARIABLE);
    }
    try {
      return KeyPair.fromUri(scheme, secret);
    } catch (IllegalArgumentException failure) {
      throw new CommandException(
          CommandException.Kind.USAGE,
          "the secret makes no key: " + failure.getMessage(),
          "a secret is a phrase of 12 to 24 words, 0x and 64 hexadecimal digits, or //Alice");
    }
  }
}
