package io.decentralml.crypto;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;

/**
 * A number modulo p = 2^255 - 19 in five signed limbs of 51 bits, which its methods overwrite; it
 * is confined to the call that made it, or never changed after the class that holds it is loaded.
 *
 * <p>The value is l0 + 2^51 l1 + 2^102 l2 + 2^153 l3 + 2^204 l4. Products leave limbs in (-2^15,
 * 2^51 + 2^15) (<em>tight</em>); sums and differences are not carried (<em>loose</em>). Operands of
 * a product may have limbs up to 1.68 &times; 2^52 in absolute value: a sum of two tight numbers,
 * of a tight and a doubled tight one, or a difference of these, but no more.
 *
 * <p>Every method runs in time that does not depend on the values. The kernels are longer than
 * other methods, so that all limbs stay in local variables.
 */
final class FieldElement {
  /*
   * How a product is formed. With x = a << 7 and y = b << 6 the high word of x·y is floor(ab / 2^51),
   * so one multiplyHigh splits a product of limbs at the limb boundary without 128-bit carries. The
   * low parts need no splitting: each is below 2^51, their sum fits a long, and it equals the
   * wrapping sum of the products less the high parts. Because 2^255 = 19 the products past the fifth
   * limb come back multiplied by 19; 19·b << 6 must stay below 2^63, which is where the limit of
   * 1.68 · 2^52 comes from. The same shifts the other way round would overflow for loose operands.
   */
  private static final long MASK = (1L << 51) - 1;
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  static final int BYTES = 32;

  long l0;
  long l1;
  long l2;
  long l3;
  long l4;

  FieldElement() {}

  private FieldElement(long l0, long l1, long l2, long l3, long l4) {
    this.l0 = l0;
    this.l1 = l1;
    this.l2 = l2;
    this.l3 = l3;
    this.l4 = l4;
  }

  static FieldElement one() {
    return new FieldElement(1, 0, 0, 0, 0);
  }

  /** The number that {@code decimal} spells; for constants. */
  static FieldElement of(String decimal) {
    var littleEndian = new byte[BYTES];
    byte[] bigEndian = new BigInteger(decimal).toByteArray();
    for (int i = 0; i < bigEndian.length; i++) {
      littleEndian[i] = bigEndian[bigEndian.length - 1 - i];
    }
    return decode(littleEndian, 0);
  }

  /** Reads 32 bytes, little-endian, without regard to the highest bit. */
  static FieldElement decode(byte[] bytes, int offset) {
    long w0 = (long) LONG.get(bytes, offset);
    long w1 = (long) LONG.get(bytes, offset + 8);
    long w2 = (long) LONG.get(bytes, offset + 16);
    long w3 = (long) LONG.get(bytes, offset + 24);
    return new FieldElement(
        w0 & MASK,
        (w0 >>> 51 | w1 << 13) & MASK,
        (w1 >>> 38 | w2 << 26) & MASK,
        (w2 >>> 25 | w3 << 39) & MASK,
        (w3 >>> 12) & MASK);
  }

  /** The least non-negative number congruent to this one, as 32 bytes, little-endian. */
  byte[] encode() {
    // Four times p makes every limb positive; then two carries bring the value below 2^255 + 2^8.
    long c0 = l0 + 4 * (MASK - 18);
    long c1 = l1 + 4 * MASK;
    long c2 = l2 + 4 * MASK;
    long c3 = l3 + 4 * MASK;
    long c4 = l4 + 4 * MASK;
    c1 += c0 >> 51;
    c2 += c1 >> 51;
    c3 += c2 >> 51;
    c4 += c3 >> 51;
    c0 = (c0 & MASK) + 19 * (c4 >> 51);
    c1 &= MASK;
    c2 &= MASK;
    c3 &= MASK;
    c4 &= MASK;
    // One if the value is at least p, else zero.
    long excess = (c0 + 19) >> 51;
    excess = (c1 + excess) >> 51;
    excess = (c2 + excess) >> 51;
    excess = (c3 + excess) >> 51;
    excess = (c4 + excess) >> 51;
    c0 += 19 * excess;
    c1 += c0 >> 51;
    c2 += c1 >> 51;
    c3 += c2 >> 51;
    c4 += c3 >> 51;
    return pack(c0 & MASK, c1 & MASK, c2 & MASK, c3 & MASK, c4 & MASK);
  }

  private static byte[] pack(long c0, long c1, long c2, long c3, long c4) {
    var bytes = new byte[BYTES];
    LONG.set(bytes, 0, c0 | c1 << 51);
    LONG.set(bytes, 8, c1 >>> 13 | c2 << 38);
    LONG.set(bytes, 16, c2 >>> 26 | c3 << 25);
    LONG.set(bytes, 24, c3 >>> 39 | c4 << 12);
    return bytes;
  }

  void set(FieldElement a) {
    l0 = a.l0;
    l1 = a.l1;
    l2 = a.l2;
    l3 = a.l3;
    l4 = a.l4;
  }

  void add(FieldElement a, FieldElement b) {
    l0 = a.l0 + b.l0;
    l1 = a.l1 + b.l1;
    l2 = a.l2 + b.l2;
    l3 = a.l3 + b.l3;
    l4 = a.l4 + b.l4;
  }

  void subtract(FieldElement a, FieldElement b) {
    l0 = a.l0 - b.l0;
    l1 = a.l1 - b.l1;
    l2 = a.l2 - b.l2;
    l3 = a.l3 - b.l3;
    l4 = a.l4 - b.l4;
  }

  void negate(FieldElement a) {
    l0 = -a.l0;
    l1 = -a.l1;
    l2 = -a.l2;
    l3 = -a.l3;
    l4 = -a.l4;
  }

  /** The product of {@code a} and {@code b}, tight. */
  void multiply(FieldElement a, FieldElement b) {
    long a0 = a.l0;
    long a1 = a.l1;
    long a2 = a.l2;
    long a3 = a.l3;
    long a4 = a.l4;
    long b0 = b.l0;
    long b1 = b.l1;
    long b2 = b.l2;
    long b3 = b.l3;
    long b4 = b.l4;
    long n1 = 19 * b1;
    long n2 = 19 * b2;
    long n3 = 19 * b3;
    long n4 = 19 * b4;
    long x0 = a0 << 7;
    long x1 = a1 << 7;
    long x2 = a2 << 7;
    long x3 = a3 << 7;
    long x4 = a4 << 7;
    long y0 = b0 << 6;
    long y1 = b1 << 6;
    long y2 = b2 << 6;
    long y3 = b3 << 6;
    long y4 = b4 << 6;
    long w1 = n1 << 6;
    long w2 = n2 << 6;
    long w3 = n3 << 6;
    long w4 = n4 << 6;
    long h0 =
        Math.multiplyHigh(x0, y0)
            + Math.multiplyHigh(x1, w4)
            + Math.multiplyHigh(x2, w3)
            + Math.multiplyHigh(x3, w2)
            + Math.multiplyHigh(x4, w1);
    long c0 = a0 * b0 + a1 * n4 + a2 * n3 + a3 * n2 + a4 * n1 - (h0 << 51);
    long h1 =
        Math.multiplyHigh(x0, y1)
            + Math.multiplyHigh(x1, y0)
            + Math.multiplyHigh(x2, w4)
            + Math.multiplyHigh(x3, w3)
            + Math.multiplyHigh(x4, w2);
    long c1 = a0 * b1 + a1 * b0 + a2 * n4 + a3 * n3 + a4 * n2 - (h1 << 51);
    long h2 =
        Math.multiplyHigh(x0, y2)
            + Math.multiplyHigh(x1, y1)
            + Math.multiplyHigh(x2, y0)
            + Math.multiplyHigh(x3, w4)
            + Math.multiplyHigh(x4, w3);
    long c2 = a0 * b2 + a1 * b1 + a2 * b0 + a3 * n4 + a4 * n3 - (h2 << 51);
    long h3 =
        Math.multiplyHigh(x0, y3)
            + Math.multiplyHigh(x1, y2)
            + Math.multiplyHigh(x2, y1)
            + Math.multiplyHigh(x3, y0)
            + Math.multiplyHigh(x4, w4);
    long c3 = a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 + a4 * n4 - (h3 << 51);
    long h4 =
        Math.multiplyHigh(x0, y4)
            + Math.multiplyHigh(x1, y3)
            + Math.multiplyHigh(x2, y2)
            + Math.multiplyHigh(x3, y1)
            + Math.multiplyHigh(x4, y0);
    long c4 = a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0 - (h4 << 51);
    store(c0 + 19 * h4, c1 + h0, c2 + h1, c3 + h2, c4 + h3);
  }

  private void store(long c0, long c1, long c2, long c3, long c4) {
    l0 = (c0 & MASK) + 19 * (c4 >> 51);
    l1 = (c1 & MASK) + (c0 >> 51);
    l2 = (c2 & MASK) + (c1 >> 51);
    l3 = (c3 & MASK) + (c2 >> 51);
    l4 = (c4 & MASK) + (c3 >> 51);
  }

  /** The square of {@code a}, tight. */
  void square(FieldElement a) {
    square(a, 1);
  }

  /** {@code a} squared {@code times} times over: a to the power 2^times, tight. */
  void square(FieldElement a, int times) {
    long a0 = a.l0;
    long a1 = a.l1;
    long a2 = a.l2;
    long a3 = a.l3;
    long a4 = a.l4;
    for (int round = 0; round < times; round++) {
      long d0 = 2 * a0;
      long d1 = 2 * a1;
      long d2 = 2 * a2;
      long d3 = 2 * a3;
      long n3 = 19 * a3;
      long n4 = 19 * a4;
      long x0 = a0 << 8;
      long x1 = a1 << 8;
      long x2 = a2 << 8;
      long x3 = a3 << 8;
      long y0 = a0 << 6;
      long y1 = a1 << 6;
      long y2 = a2 << 6;
      long y3 = a3 << 6;
      long y4 = a4 << 6;
      long w3 = n3 << 6;
      long w4 = n4 << 6;
      long z0 = a0 << 7;
      long z1 = a1 << 7;
      long z2 = a2 << 7;
      long z3 = a3 << 7;
      long z4 = a4 << 7;
      long h0 = Math.multiplyHigh(z0, y0) + Math.multiplyHigh(x1, w4) + Math.multiplyHigh(x2, w3);
      long c0 = a0 * a0 + d1 * n4 + d2 * n3 - (h0 << 51);
      long h1 = Math.multiplyHigh(x0, y1) + Math.multiplyHigh(x2, w4) + Math.multiplyHigh(z3, w3);
      long c1 = d0 * a1 + d2 * n4 + a3 * n3 - (h1 << 51);
      long h2 = Math.multiplyHigh(x0, y2) + Math.multiplyHigh(z1, y1) + Math.multiplyHigh(x3, w4);
      long c2 = d0 * a2 + a1 * a1 + d3 * n4 - (h2 << 51);
      long h3 = Math.multiplyHigh(x0, y3) + Math.multiplyHigh(x1, y2) + Math.multiplyHigh(z4, w4);
      long c3 = d0 * a3 + d1 * a2 + a4 * n4 - (h3 << 51);
      long h4 = Math.multiplyHigh(x0, y4) + Math.multiplyHigh(x1, y3) + Math.multiplyHigh(z2, y2);
      long c4 = d0 * a4 + d1 * a3 + a2 * a2 - (h4 << 51);
      c0 += 19 * h4;
      c1 += h0;
      c2 += h1;
      c3 += h2;
      c4 += h3;
      a0 = (c0 & MASK) + 19 * (c4 >> 51);
      a1 = (c1 & MASK) + (c0 >> 51);
      a2 = (c2 & MASK) + (c1 >> 51);
      a3 = (c3 & MASK) + (c2 >> 51);
      a4 = (c4 & MASK) + (c3 >> 51);
    }
    l0 = a0;
    l1 = a1;
    l2 = a2;
    l3 = a3;
    l4 = a4;
  }

  /** Takes {@code a} if {@code choice} is 1, and keeps the value if it is 0. */
  void replaceIf(int choice, FieldElement a) {
    long mask = -(long) choice;
    l0 ^= mask & (l0 ^ a.l0);
    l1 ^= mask & (l1 ^ a.l1);
    l2 ^= mask & (l2 ^ a.l2);
    l3 ^= mask & (l3 ^ a.l3);
    l4 ^= mask & (l4 ^ a.l4);
  }

  /** Exchanges the two values if {@code choice} is 1, and keeps both if it is 0. */
  void swapIf(int choice, FieldElement a) {
    long mask = -(long) choice;
    long d0 = mask & (l0 ^ a.l0);
    long d1 = mask & (l1 ^ a.l1);
    long d2 = mask & (l2 ^ a.l2);
    long d3 = mask & (l3 ^ a.l3);
    long d4 = mask & (l4 ^ a.l4);
    l0 ^= d0;
    l1 ^= d1;
    l2 ^= d2;
    l3 ^= d3;
    l4 ^= d4;
    a.l0 ^= d0;
    a.l1 ^= d1;
    a.l2 ^= d2;
    a.l3 ^= d3;
    a.l4 ^= d4;
  }

  /** Changes the sign if {@code choice} is 1, and keeps the value if it is 0. */
  void negateIf(int choice) {
    long mask = -(long) choice;
    l0 = (l0 ^ mask) - mask;
    l1 = (l1 ^ mask) - mask;
    l2 = (l2 ^ mask) - mask;
    l3 = (l3 ^ mask) - mask;
    l4 = (l4 ^ mask) - mask;
  }

  /** 1 if the least non-negative form is odd, which RFC 9496 calls negative; else 0. */
  int negative() {
    return encode()[0] & 1;
  }

  /** 1 if the value is zero, else 0. */
  int zero() {
    byte[] bytes = encode();
    long word = 0;
    for (int offset = 0; offset < BYTES; offset += Long.BYTES) {
      word |= (long) LONG.get(bytes, offset);
    }
    return (int) (1 ^ ((word | -word) >>> 63));
  }
}
