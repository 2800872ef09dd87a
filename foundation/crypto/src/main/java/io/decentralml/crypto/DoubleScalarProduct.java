package io.decentralml.crypto;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * aA + bB for public scalars a and b, a point A and the generator B, by one shared chain of
 * doublings over signed sliding windows. Takes time that depends on the scalars: for verification
 * only.
 *
 * <p>Source: Straus, "Addition chains of vectors", 1964; width-w non-adjacent forms: Hankerson,
 * Menezes, Vanstone, "Guide to elliptic curve cryptography", 2004, algorithm 3.35.
 */
final class DoubleScalarProduct {
  private static final int POINT_WIDTH = 5;
  private static final int GENERATOR_WIDTH = 8;
  private static final int DIGITS = 256;
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** B, 3B, 5B, … 127B. */
  private static final AffinePoint[] GENERATOR = generatorMultiples();

  private DoubleScalarProduct() {}

  /** a · {@code point} + b · B, extended; the scalars have 32 bytes and are below 2^255. */
  static CurvePoint of(byte[] a, CurvePoint point, byte[] b) {
    byte[] pointDigits = nonAdjacentForm(a, POINT_WIDTH);
    byte[] generatorDigits = nonAdjacentForm(b, GENERATOR_WIDTH);
    CachedPoint[] multiples = CachedPoint.oddMultiples(point, 1 << (POINT_WIDTH - 2));
    int top = DIGITS - 1;
    while (top > 0 && pointDigits[top] == 0 && generatorDigits[top] == 0) {
      top--;
    }
    var sum = new CurvePoint();
    for (int i = top; i >= 0; i--) {
      sum.twice();
      int pointDigit = pointDigits[i];
      int generatorDigit = generatorDigits[i];
      if (pointDigit != 0) {
        sum.toExtended();
        add(sum, multiples, pointDigit);
      }
      if (generatorDigit != 0) {
        sum.toExtended();
        add(sum, generatorDigit);
      }
      if (i == 0) {
        sum.toExtended();
      } else {
        sum.toProjective();
      }
    }
    return sum;
  }

  private static void add(CurvePoint sum, CachedPoint[] multiples, int digit) {
    if (digit > 0) {
      sum.plus(multiples[digit / 2]);
    } else {
      sum.minus(multiples[-digit / 2]);
    }
  }

  private static void add(CurvePoint sum, int digit) {
    if (digit > 0) {
      sum.plus(GENERATOR[digit / 2]);
    } else {
      sum.minus(GENERATOR[-digit / 2]);
    }
  }

  /** 256 digits, each zero or odd and below 2^(width-1) in size, the least significant first. */
  static byte[] nonAdjacentForm(byte[] scalar, int width) {
    var words = new long[5];
    for (int i = 0; i < 4; i++) {
      words[i] = (long) LONG.get(scalar, i * Long.BYTES);
    }
    var digits = new byte[DIGITS];
    int windowSize = 1 << width;
    long carry = 0;
    int position = 0;
    while (position < DIGITS) {
      int word = position / Long.SIZE;
      int bit = position % Long.SIZE;
      long bits = words[word] >>> bit;
      if (bit > Long.SIZE - width) {
        bits |= words[word + 1] << (Long.SIZE - bit);
      }
      long window = carry + (bits & (windowSize - 1));
      if ((window & 1) == 0) {
        position++;
        continue;
      }
      carry = window < windowSize / 2 ? 0 : 1;
      digits[position] = (byte) (window - (carry << width));
      position += width;
    }
    return digits;
  }

  private static AffinePoint[] generatorMultiples() {
    int count = 1 << (GENERATOR_WIDTH - 2);
    var multiples = new CurvePoint[count];
    CurvePoint generator = BasePoint.generator();
    CurvePoint twice = generator.copy();
    twice.twice();
    twice.toExtended();
    var step = new CachedPoint(twice);
    multiples[0] = generator.copy();
    for (int i = 1; i < count; i++) {
      generator.plus(step);
      generator.toExtended();
      multiples[i] = generator.copy();
    }
    return AffinePoint.normalise(multiples);
  }
}
