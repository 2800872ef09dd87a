package io.decentralml.testkit;

import java.util.HexFormat;

/** Hexadecimal text as test vectors print it: lower case, with or without a leading {@code 0x}. */
public final class Hex {
  private Hex() {}

  /** The bytes that {@code text} spells; blanks and line breaks are ignored. */
  public static byte[] bytes(String text) {
    String digits = text.replaceAll("\\s", "");
    return HexFormat.of().parseHex(digits.startsWith("0x") ? digits.substring(2) : digits);
  }

  /** Lower-case digits without a prefix. */
  public static String text(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
