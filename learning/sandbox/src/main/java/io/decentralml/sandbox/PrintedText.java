package io.decentralml.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a script prints: counts all of it, keeps the beginning and the end. Guarded by itself: one
 * thread adds, another asks.
 */
final class PrintedText {
  static final int KEPT = 32 << 10;

  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private final byte[] tail = new byte[KEPT];
  private long total;
  private long tailBytes;

  synchronized void add(byte[] bytes, int length) {
    total += length;
    int toHead = Math.min(length, KEPT - head.size());
    head.write(bytes, 0, toHead);
    for (int i = toHead; i < length; i++) {
      tail[(int) (tailBytes++ % KEPT)] = bytes[i];
    }
  }

  synchronized long total() {
    return total;
  }

  /** Both ends, without anything that could drive a terminal. */
  synchronized String text() {
    StringBuilder text = new StringBuilder(plain(head.toByteArray()));
    if (tailBytes > KEPT) {
      text.append("\n[… ").append(tailBytes - KEPT).append(" bytes left out …]\n");
    }
    text.append(plain(tailInOrder()));
    return text.toString();
  }

  private byte[] tailInOrder() {
    int length = (int) Math.min(tailBytes, KEPT);
    byte[] ordered = new byte[length];
    for (int i = 0; i < length; i++) {
      ordered[i] = tail[(int) ((tailBytes - length + i) % KEPT)];
    }
    return ordered;
  }

  /** Text for people: what is no letter, digit, sign, tab or line end becomes a replacement. */
  static String plain(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    new String(bytes, StandardCharsets.UTF_8)
        .replace("\r\n", "\n")
        .codePoints()
        .forEach(each -> text.appendCodePoint(isPlain(each) ? each : 0xfffd));
    return text.toString();
  }

  private static boolean isPlain(int codePoint) {
    return codePoint == '\n'
        || codePoint == '\t'
        || !(Character.isISOControl(codePoint)
            || Character.getType(codePoint) == Character.FORMAT
            || Character.getType(codePoint) == Character.SURROGATE);
  }
}
