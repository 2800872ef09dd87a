package io.decentralml.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * Bytes as digits of base 58 without 0, O, I and l, a digit 1 for each leading zero byte. Takes
 * time that grows with the square of the length: for short values.
 *
 * <p>Source: Bitcoin, {@code base58.h}.
 */
final class Base58 {
  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final int BASE = ALPHABET.length();

  private Base58() {}

  static String encode(byte[] bytes) {
    int zeros = leadingZeros(bytes);
    byte[] number = bytes.clone();
    // A byte takes less than 1.37 digits.
    var digits = new byte[bytes.length * 137 / 100 + 2];
    int first = digits.length;
    for (int start = zeros; start < number.length; ) {
      int remainder = 0;
      for (int i = start; i < number.length; i++) {
        int value = remainder << 8 | (number[i] & 0xff);
        number[i] = (byte) (value / BASE);
        remainder = value % BASE;
      }
      digits[--first] = (byte) ALPHABET.charAt(remainder);
      if (number[start] == 0) {
        start++;
      }
    }
    while (first < digits.length && digits[first] == '1') {
      first++;
    }
    return "1".repeat(zeros) + new String(digits, first, digits.length - first, US_ASCII);
  }

  /**
   * Throws {@link IllegalArgumentException} that names the first character outside the alphabet.
   */
  static byte[] decode(String text) {
    int ones = 0;
    while (ones < text.length() && text.charAt(ones) == '1') {
      ones++;
    }
    var bytes = new byte[text.length()];
    int length = 0;
    for (int i = ones; i < text.length(); i++) {
      int carry = ALPHABET.indexOf(text.charAt(i));
      if (carry < 0) {
        throw new IllegalArgumentException(
            "character " + (i + 1) + " (" + text.charAt(i) + ") is not a base-58 digit");
      }
      int used = 0;
      for (int j = bytes.length - 1; carry != 0 || used < length; j--, used++) {
        carry += BASE * (bytes[j] & 0xff);
        bytes[j] = (byte) carry;
        carry >>= 8;
      }
      length = used;
    }
    return Arrays.copyOfRange(bytes, bytes.length - length - ones, bytes.length);
  }

  private static int leadingZeros(byte[] bytes) {
    int zeros = 0;
    while (zeros < bytes.length && bytes[zeros] == 0) {
      zeros++;
    }
    return zeros;
  }
}
