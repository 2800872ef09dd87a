package io.decentralml.crypto;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A secret as people write it: {@code phrase//hard/soft///password}; see {@link KeyPair#fromUri}.
 * Its text tells nothing.
 *
 * <p>Source: Substrate, {@code sp-core}, {@code crypto.rs}, {@code SecretUri}.
 */
final class SecretUri {
  /** Possessive: a loop that may go back would take a stack frame a junction. */
  private static final Pattern URI =
      Pattern.compile(
          "(?<phrase>[\\d\\w ]+)?(?<path>(?://?[^/]++)*+)(?:///(?<password>.*))?", Pattern.DOTALL);

  /** Far beyond what anyone derives, and soon done. */
  private static final int LONGEST_TEXT = 8192;

  private static final Pattern JUNCTION = Pattern.compile("/(/?)([^/]+)");
  private static final int SEED_DIGITS = 2 * KeyPair.SEED_BYTES;

  /** What the development phrase stretches to, since every start of a development node needs it. */
  private static final String DEVELOPMENT_SEED =
      "fac7959dbfe72f052e5a0c3c8d6530f202b02fd8f9f5ca3580ec8deb7797479e";

  private final byte[] seed;
  private final List<Junction> path;

  private SecretUri(byte[] seed, List<Junction> path) {
    this.seed = seed;
    this.path = path;
  }

  static SecretUri parse(String uri) {
    if (uri.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "a secret URI has at most " + LONGEST_TEXT + " characters, not " + uri.length());
    }
    Matcher matcher = URI.matcher(uri);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "not a secret URI; it reads phrase//hard/soft///password, or 0x and 64 digits");
    }
    String phrase = matcher.group("phrase");
    String password = matcher.group("password");
    byte[] seed =
        seed(
            phrase == null ? Mnemonic.DEVELOPMENT_PHRASE : phrase,
            password == null ? "" : password);
    return new SecretUri(seed, path(matcher.group("path")));
  }

  /** The 32 bytes before any derivation. */
  byte[] seed() {
    return seed;
  }

  List<Junction> path() {
    return path;
  }

  private static byte[] seed(String phrase, String password) {
    if (phrase.equals(Mnemonic.DEVELOPMENT_PHRASE) && password.isEmpty()) {
      return hexSeed(DEVELOPMENT_SEED);
    }
    return phrase.startsWith("0x")
        ? hexSeed(phrase.substring(2))
        : Mnemonic.toMiniSecret(phrase, password);
  }

  private static byte[] hexSeed(String digits) {
    if (digits.length() != SEED_DIGITS || !digits.chars().allMatch(HexFormat::isHexDigit)) {
      throw new IllegalArgumentException("a seed is 0x and 64 hexadecimal digits");
    }
    return HexFormat.of().parseHex(digits);
  }

  private static List<Junction> path(String text) {
    var path = new ArrayList<Junction>();
    Matcher matcher = JUNCTION.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(2);
      path.add(matcher.group(1).isEmpty() ? Junction.soft(name) : Junction.hard(name));
    }
    return List.copyOf(path);
  }

  @Override
  public String toString() {
    return "SecretUri[secret]";
  }
}
