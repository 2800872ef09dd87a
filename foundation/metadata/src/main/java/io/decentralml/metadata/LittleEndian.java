package io.decentralml.metadata;

import io.decentralml.scale.TypeShape.Primitive;
import java.math.BigInteger;

/** Whole numbers of any width as bytes, the lowest first. */
final class LittleEndian {
  private LittleEndian() {}

  /** The bytes that a number of this kind takes; 0 for what is no number. */
  static int width(Primitive kind) {
    return switch (kind) {
      case U8, I8 -> 1;
      case U16, I16 -> 2;
      case U32, I32 -> 4;
      case U64, I64 -> 8;
      case U128, I128 -> 16;
      case U256, I256 -> 32;
      case BOOL, CHAR, STR -> 0;
    };
  }

  static boolean isSigned(Primitive kind) {
    return switch (kind) {
      case I8, I16, I32, I64, I128, I256 -> true;
      default -> false;
    };
  }

  /** Whether a number of {@code kind} can be {@code value}. */
  static boolean fits(BigInteger value, Primitive kind) {
    int bits = 8 * width(kind);
    return isSigned(kind)
        ? value.bitLength() < bits
        : value.signum() >= 0 && value.bitLength() <= bits;
  }

  static BigInteger read(byte[] bytes, boolean signed) {
    byte[] reversed = reversed(bytes);
    return signed ? new BigInteger(reversed) : new BigInteger(1, reversed);
  }

  static byte[] write(BigInteger value, int width) {
    byte[] bytes = new byte[width];
    BigInteger rest = value;
    for (int i = 0; i < width; i++) {
      bytes[i] = rest.byteValue();
      rest = rest.shiftRight(8);
    }
    return bytes;
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }
}
