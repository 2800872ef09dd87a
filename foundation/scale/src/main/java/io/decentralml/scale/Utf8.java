package io.decentralml.scale;

/** UTF-8 without the charsets API, which does not survive compilation to WebAssembly. */
public final class Utf8 {
  private Utf8() {}

  /**
   * The bytes of {@code text}; a lone surrogate becomes a question mark, as in {@link
   * String#getBytes()}.
   */
  public static byte[] encode(String text) {
    int length = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      length += width(scalar(text.codePointAt(i)));
    }
    byte[] bytes = new byte[length];
    int at = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      at = put(bytes, at, scalar(text.codePointAt(i)));
    }
    return bytes;
  }

  private static int scalar(int codePoint) {
    return codePoint >= 0xd800 && codePoint <= 0xdfff ? '?' : codePoint;
  }

  private static int width(int scalar) {
    return scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;
  }

  private static int put(byte[] bytes, int at, int scalar) {
    int width = width(scalar);
    if (width == 1) {
      bytes[at] = (byte) scalar;
      return at + 1;
    }
    bytes[at] = (byte) (0xf00 >> width & 0xff | scalar >> 6 * (width - 1));
    for (int i = 1; i < width; i++) {
      bytes[at + i] = (byte) (0x80 | scalar >> 6 * (width - 1 - i) & 0x3f);
    }
    return at + width;
  }

  /** Whether {@code bytes} are UTF-8: shortest forms, no surrogates, at most U+10FFFF. */
  public static boolean isValid(byte[] bytes) {
    int at = 0;
    while (at < bytes.length) {
      int scalar = scalarAt(bytes, at);
      if (scalar < 0) {
        return false;
      }
      at += width(scalar);
    }
    return true;
  }

  /** The text that {@code bytes} spell; they must be valid. */
  public static String decode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    int at = 0;
    while (at < bytes.length) {
      int scalar = Math.max(0, scalarAt(bytes, at));
      text.appendCodePoint(scalar);
      at += width(scalar);
    }
    return text.toString();
  }

  /** The scalar that starts at {@code at}, or -1 if none does. */
  private static int scalarAt(byte[] bytes, int at) {
    int first = bytes[at] & 0xff;
    if (first < 0x80) {
      return first;
    }
    int width = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (width == 0 || at + width > bytes.length) {
      return -1;
    }
    int scalar = first & 0x7f >> width;
    for (int i = 1; i < width; i++) {
      int next = bytes[at + i] & 0xff;
      if ((next & 0xc0) != 0x80) {
        return -1;
      }
      scalar = scalar << 6 | next & 0x3f;
    }
    boolean surrogate = scalar >= 0xd800 && scalar <= 0xdfff;
    return surrogate || scalar > 0x10ffff || width(scalar) != width ? -1 : scalar;
  }
}
