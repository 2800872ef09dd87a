package io.decentralml.rpc;

import io.decentralml.scale.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Bytes as JSON strings: lower-case hexadecimal digits after {@code 0x}. Read generously, as
 * Substrate nodes do: upper case, without the prefix, and {@code ""} for no bytes.
 */
final class HexText {
  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] VALUES = new byte[128];

  static {
    Arrays.fill(VALUES, (byte) -1);
    for (int i = 0; i < 16; i++) {
      VALUES[DIGITS[i]] = (byte) i;
      VALUES[Character.toUpperCase(DIGITS[i])] = (byte) i;
    }
  }

  private HexText() {}

  /** The text of {@code bytes}. */
  static String encode(Bytes bytes) {
    int length = bytes.length();
    byte[] text = new byte[2 + 2 * length];
    text[0] = '0';
    text[1] = 'x';
    for (int i = 0; i < length; i++) {
      int value = bytes.at(i);
      text[2 + 2 * i] = DIGITS[value >>> 4];
      text[3 + 2 * i] = DIGITS[value & 15];
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /** The bytes of {@code text}; empty if it is no hexadecimal text of whole bytes. */
  static Optional<Bytes> decode(String text) {
    int start = text.startsWith("0x") ? 2 : 0;
    int digits = text.length() - start;
    if ((digits & 1) != 0) {
      return Optional.empty();
    }
    byte[] bytes = new byte[digits / 2];
    int wrong = 0;
    for (int i = 0; i < bytes.length; i++) {
      int high = value(text.charAt(start + 2 * i));
      int low = value(text.charAt(start + 2 * i + 1));
      wrong |= high | low;
      bytes[i] = (byte) (high << 4 | low);
    }
    return wrong < 0 ? Optional.empty() : Optional.of(Bytes.wrap(bytes));
  }

  private static int value(char digit) {
    return digit < VALUES.length ? VALUES[digit] : -1;
  }
}
