package io.decentralml.cli.console;

import io.decentralml.crypto.SignatureScheme;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A signature scheme by its name. */
public final class SchemeArgument implements ITypeConverter<SignatureScheme> {
  @Override
  public SignatureScheme convert(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "sr25519" -> SignatureScheme.SR25519;
      case "ed25519" -> SignatureScheme.ED25519;
      case "ecdsa" -> SignatureScheme.ECDSA;
      default ->
          throw new TypeConversionException(
              "'" + text + "' is no signature scheme; use sr25519, ed25519 or ecdsa");
    };
  }

  public static String name(SignatureScheme scheme) {
    return scheme.name().toLowerCase(Locale.ROOT);
  }
}
