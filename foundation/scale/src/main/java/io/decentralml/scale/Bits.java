package io.decentralml.scale;

/**
 * Bits that never change.
 *
 * @param length how many bits
 * @param packed the bits in bytes, the first in the least significant place; those beyond the
 *     length are 0
 */
public record Bits(int length, Bytes packed) {
  /** Checks that the bytes have room for exactly so many bits. */
  public Bits {
    if (length < 0 || packed.length() != (length + 7) / 8 || !isClear(length, packed)) {
      throw new IllegalArgumentException(length + " bits in " + packed.length() + " bytes");
    }
  }

  /** Whether the places beyond {@code length} in the last byte are 0. */
  static boolean isClear(int length, Bytes packed) {
    return length % 8 == 0 || packed.at(packed.length() - 1) >> (length % 8) == 0;
  }

  /** These bits. */
  public static Bits of(boolean... bits) {
    byte[] packed = new byte[(bits.length + 7) / 8];
    for (int i = 0; i < bits.length; i++) {
      packed[i / 8] |= (byte) (bits[i] ? 1 << (i % 8) : 0);
    }
    return new Bits(bits.length, Bytes.wrap(packed));
  }

  /** The bit at {@code index}. */
  public boolean at(int index) {
    return (packed.at(index / 8) >> (index % 8) & 1) == 1;
  }
}
