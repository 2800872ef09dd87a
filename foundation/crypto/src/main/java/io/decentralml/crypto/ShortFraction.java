package io.decentralml.crypto;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A scalar k as a fraction u / v modulo the group order L with 0 ≤ u < 2^127 and 0 < |v| < 2^127,
 * found by Euclid's algorithm stopped half way. Takes time that depends on k: for verification
 * only.
 *
 * <p>Two rows (r, v) with r = v · k modulo L start as (L, 0) and (k, 1); the larger r loses the
 * smaller, shifted. All r stay positive and |v1| r0 + |v0| r1 = L, so the first r below 2^127,
 * whose neighbour is not, has |v| below 2^127. The row that began as L has only negative v, the
 * other only positive.
 *
 * <p>Source: Antipa, Brown, Gallant, Lambert, Struik, Vanstone, "Accelerated verification of ECDSA
 * signatures", 2005, section 4.
 */
final class ShortFraction {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int ENOUGH_BITS = 127;

  private final Row row;
  private final boolean isNegative;

  private ShortFraction(Row row, boolean isNegative) {
    this.row = row;
    this.isNegative = isNegative;
  }

  /** The fraction of {@code scalar}, 32 bytes, little-endian, below L. */
  static ShortFraction of(byte[] scalar) {
    var negative = new Row(Scalar.order(), 0);
    var positive = new Row(scalar, 1);
    Row larger = negative;
    Row smaller = positive;
    while (smaller.bits() > ENOUGH_BITS) {
      larger.reduce(smaller);
      if (larger.isLess(smaller)) {
        Row swapped = larger;
        larger = smaller;
        smaller = swapped;
      }
    }
    return new ShortFraction(smaller, smaller == negative);
  }

  /** Whether v is below zero. */
  boolean isNegative() {
    return isNegative;
  }

  /** The low 64 bits of u. */
  long numeratorLow() {
    return row.r0;
  }

  /** The high bits of u. */
  long numeratorHigh() {
    return row.r1;
  }

  /** The low 64 bits of |v|. */
  long denominatorLow() {
    return row.v0;
  }

  /** The high bits of |v|. */
  long denominatorHigh() {
    return row.v1;
  }

  /** |v| as 32 bytes, little-endian. */
  byte[] denominator() {
    var bytes = new byte[Scalar.BYTES];
    LONG.set(bytes, 0, row.v0);
    LONG.set(bytes, 8, row.v1);
    return bytes;
  }

  /**
   * A remainder of 256 bits and the size of its factor, 128 bits; it changes as the search goes on.
   */
  private static final class Row {
    private long r0;
    private long r1;
    private long r2;
    private long r3;
    private long v0;
    private long v1;

    private Row(byte[] remainder, long factor) {
      r0 = (long) LONG.get(remainder, 0);
      r1 = (long) LONG.get(remainder, 8);
      r2 = (long) LONG.get(remainder, 16);
      r3 = (long) LONG.get(remainder, 24);
      v0 = factor;
    }

    private int bits() {
      if (r3 != 0) {
        return 256 - Long.numberOfLeadingZeros(r3);
      }
      if (r2 != 0) {
        return 192 - Long.numberOfLeadingZeros(r2);
      }
      if (r1 != 0) {
        return 128 - Long.numberOfLeadingZeros(r1);
      }
      return 64 - Long.numberOfLeadingZeros(r0);
    }

    private boolean isLess(Row other) {
      if (r3 != other.r3) {
        return Long.compareUnsigned(r3, other.r3) < 0;
      }
      if (r2 != other.r2) {
        return Long.compareUnsigned(r2, other.r2) < 0;
      }
      if (r1 != other.r1) {
        return Long.compareUnsigned(r1, other.r1) < 0;
      }
      return Long.compareUnsigned(r0, other.r0) < 0;
    }

    /** Takes away the largest doubling of {@code other} that leaves nothing negative. */
    private void reduce(Row other) {
      int shift = bits() - other.bits();
      if (!takeAway(other, shift)) {
        takeAway(other, shift - 1);
      }
    }

    /** Takes {@code other} times 2^shift away if it is not larger; else changes nothing. */
    private boolean takeAway(Row other, int shift) {
      int words = shift >>> 6;
      int bits = shift & 63;
      long s0 = other.r0;
      long s1 = other.r1;
      long s2 = other.r2;
      long s3 = other.r3;
      long f0 = other.v0;
      long f1 = other.v1;
      for (int word = 0; word < words; word++) {
        s3 = s2;
        s2 = s1;
        s1 = s0;
        s0 = 0;
        f1 = f0;
        f0 = 0;
      }
      if (bits != 0) {
        s3 = s3 << bits | s2 >>> -bits;
        s2 = s2 << bits | s1 >>> -bits;
        s1 = s1 << bits | s0 >>> -bits;
        s0 <<= bits;
        f1 = f1 << bits | f0 >>> -bits;
        f0 <<= bits;
      }
      long d0 = r0 - s0;
      long borrow = borrow(r0, s0, d0);
      long d1 = r1 - s1 - borrow;
      borrow = borrow(r1, s1, d1);
      long d2 = r2 - s2 - borrow;
      borrow = borrow(r2, s2, d2);
      long d3 = r3 - s3 - borrow;
      if (d3 < 0) {
        return false;
      }
      r0 = d0;
      r1 = d1;
      r2 = d2;
      r3 = d3;
      long sum = v0 + f0;
      v1 += f1 + borrow(sum, f0, v0);
      v0 = sum;
      return true;
    }

    /** One if a - b, less a borrow, to {@code difference} took one from the next word. */
    private static long borrow(long a, long b, long difference) {
      return ((~a & b) | (~(a ^ b) & difference)) >>> 63;
    }
  }
}
