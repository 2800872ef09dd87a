package io.decentralml.crypto;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A number modulo the group order L = 2^252 + 27742317777372353535851937790883648493, as nine limbs
 * of 29 bits. Immutable. All arithmetic is constant-time: Montgomery's multiplication with R =
 * 2^261.
 *
 * <p>Source: Montgomery, "Modular multiplication without trial division", 1985; the group order is
 * that of RFC 9496, section 4.
 */
final class Scalar {
  static final int BYTES = 32;

  private static final int LIMBS = 9;
  private static final int LIMB_BITS = 29;
  private static final long MASK = (1L << LIMB_BITS) - 1;
  private static final BigInteger ORDER =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
  private static final BigInteger RADIX = BigInteger.TWO.pow(LIMBS * LIMB_BITS);
  private static final long[] L = limbs(ORDER);
  private static final long[] R = limbs(RADIX.mod(ORDER));
  private static final long[] R_SQUARED = limbs(RADIX.multiply(RADIX).mod(ORDER));
  private static final long[] TWO_256 = limbs(BigInteger.TWO.pow(256).multiply(RADIX).mod(ORDER));

  /** -1 / L modulo 2^29. */
  private static final long MINUS_INVERSE =
      ORDER
          .modInverse(BigInteger.TWO.pow(LIMB_BITS))
          .negate()
          .mod(BigInteger.TWO.pow(LIMB_BITS))
          .longValueExact();

  private final long[] limbs;

  private Scalar(long[] limbs) {
    this.limbs = limbs;
  }

  /** The 32 bytes from {@code offset} on, little-endian, modulo L. */
  static Scalar reduce(byte[] bytes, int offset) {
    return new Scalar(montgomery(unpack(bytes, offset, BYTES), R));
  }

  /** All 64 bytes, little-endian, modulo L. */
  static Scalar reduceWide(byte[] bytes) {
    // (low · R + high · 2^256 · R) / R; the factors are constants below L.
    long[] low = montgomery(unpack(bytes, 0, BYTES), R);
    long[] high = montgomery(unpack(bytes, BYTES, BYTES), TWO_256);
    return new Scalar(add(low, high));
  }

  /** L itself, 32 bytes, little-endian. */
  static byte[] order() {
    return new Scalar(L).encode();
  }

  /** Whether the 32 bytes from {@code offset} on are a number below L; not constant-time. */
  static boolean isCanonical(byte[] bytes, int offset) {
    byte[] reduced = reduce(bytes, offset).encode();
    return Arrays.equals(reduced, 0, BYTES, bytes, offset, offset + BYTES);
  }

  Scalar plus(Scalar other) {
    return new Scalar(add(limbs, other.limbs));
  }

  Scalar times(Scalar other) {
    return new Scalar(montgomery(montgomery(limbs, other.limbs), R_SQUARED));
  }

  /** 32 bytes, little-endian, of the number below L. */
  byte[] encode() {
    var bytes = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      int bit = 8 * i;
      int limb = bit / LIMB_BITS;
      int shift = bit % LIMB_BITS;
      long word = limbs[limb] | (limb + 1 < LIMBS ? limbs[limb + 1] << LIMB_BITS : 0);
      bytes[i] = (byte) (word >>> shift);
    }
    return bytes;
  }

  /** a · b / R modulo L, below L, for a · b below R · L. */
  private static long[] montgomery(long[] a, long[] b) {
    var sum = new long[2 * LIMBS];
    for (int i = 0; i < LIMBS; i++) {
      for (int j = 0; j < LIMBS; j++) {
        sum[i + j] += a[i] * b[j];
      }
    }
    // Every column holds at most 18 products of 58 bits and a carry: below 2^63.
    for (int i = 0; i < LIMBS; i++) {
      long factor = (sum[i] & MASK) * MINUS_INVERSE & MASK;
      for (int j = 0; j < LIMBS; j++) {
        sum[i + j] += factor * L[j];
      }
      sum[i + 1] += sum[i] >>> LIMB_BITS;
    }
    var result = new long[LIMBS];
    long carry = 0;
    for (int i = 0; i < LIMBS; i++) {
      carry += sum[LIMBS + i];
      result[i] = carry & MASK;
      carry >>>= LIMB_BITS;
    }
    return lessOrder(result);
  }

  private static long[] add(long[] a, long[] b) {
    var sum = new long[LIMBS];
    long carry = 0;
    for (int i = 0; i < LIMBS; i++) {
      carry += a[i] + b[i];
      sum[i] = carry & MASK;
      carry >>>= LIMB_BITS;
    }
    return lessOrder(sum);
  }

  /** {@code a} - L if that is not negative, else {@code a}; for {@code a} below 2L. */
  private static long[] lessOrder(long[] a) {
    var difference = new long[LIMBS];
    long borrow = 0;
    for (int i = 0; i < LIMBS; i++) {
      borrow += a[i] - L[i];
      difference[i] = borrow & MASK;
      borrow >>= LIMB_BITS;
    }
    // borrow is -1 if the difference is negative, else 0.
    for (int i = 0; i < LIMBS; i++) {
      difference[i] ^= borrow & (difference[i] ^ a[i]);
    }
    return difference;
  }

  private static long[] unpack(byte[] bytes, int offset, int length) {
    var limbs = new long[LIMBS];
    for (int i = 0; i < length; i++) {
      int bit = 8 * i;
      long word = (bytes[offset + i] & 0xffL) << bit % LIMB_BITS;
      limbs[bit / LIMB_BITS] |= word & MASK;
      if (bit / LIMB_BITS + 1 < LIMBS) {
        limbs[bit / LIMB_BITS + 1] |= word >>> LIMB_BITS;
      }
    }
    return limbs;
  }

  private static long[] limbs(BigInteger number) {
    var limbs = new long[LIMBS];
    for (int i = 0; i < LIMBS; i++) {
      limbs[i] = number.shiftRight(i * LIMB_BITS).longValue() & MASK;
    }
    return limbs;
  }
}
