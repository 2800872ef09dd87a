package io.decentralml.scale;

import java.util.Arrays;

/** A byte string that never changes; ordered byte by byte, unsigned, shorter first. */
public final class Bytes implements Comparable<Bytes> {
  /** No bytes. */
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private static final String DIGITS = "0123456789abcdef";

  private final byte[] array;

  private Bytes(byte[] array) {
    this.array = array;
  }

  /** A copy of {@code array}. */
  public static Bytes copyOf(byte[] array) {
    return new Bytes(array.clone());
  }

  /** {@code array} itself, which nobody may change from now on. */
  public static Bytes wrap(byte[] array) {
    return new Bytes(array);
  }

  /** The UTF-8 bytes of {@code text}. */
  public static Bytes utf8(String text) {
    return new Bytes(Utf8.encode(text));
  }

  /** How many bytes. */
  public int length() {
    return array.length;
  }

  /** The byte at {@code index}, as 0..255. */
  public int at(int index) {
    return array[index] & 0xff;
  }

  /** A copy. */
  public byte[] toArray() {
    return array.clone();
  }

  /** Copies all bytes into {@code target} from {@code offset} on. */
  public void copyTo(byte[] target, int offset) {
    System.arraycopy(array, 0, target, offset, array.length);
  }

  /** Lower-case hexadecimal digits after {@code 0x}. */
  public String toHex() {
    StringBuilder text = new StringBuilder(2 + 2 * array.length).append("0x");
    for (byte b : array) {
      text.append(DIGITS.charAt(b >> 4 & 15)).append(DIGITS.charAt(b & 15));
    }
    return text.toString();
  }

  @Override
  public int compareTo(Bytes other) {
    int common = Math.min(array.length, other.array.length);
    for (int i = 0; i < common; i++) {
      int difference = (array[i] & 0xff) - (other.array[i] & 0xff);
      if (difference != 0) {
        return difference;
      }
    }
    return array.length - other.array.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(array, bytes.array);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(array);
  }

  @Override
  public String toString() {
    return toHex();
  }
}
