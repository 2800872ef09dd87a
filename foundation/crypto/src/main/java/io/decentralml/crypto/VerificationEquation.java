package io.decentralml.crypto;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The left side of a Schnorr verification, sB - kA - R = 0, times a number prime to the group order
 * that halves the doublings: with k = u / v it is (vs)B - uA - vR, whose scalars for A and R are
 * short, and the one for B is cut in two short ones for B and 2^128 B. One chain of 128 doublings
 * serves all four, over signed sliding windows. Takes time that depends on its arguments: for
 * verification only.
 *
 * <table>
 *   <caption>Names of the source</caption>
 *   <tr><td>{@code key}</td><td>A</td></tr>
 *   <tr><td>{@code commitment}</td><td>R</td></tr>
 *   <tr><td>{@code challenge}</td><td>k</td></tr>
 *   <tr><td>{@code response}</td><td>s</td></tr>
 * </table>
 *
 * <p>Source: Straus, "Addition chains of vectors", 1964; for the short scalars see {@link
 * ShortFraction}; width-w non-adjacent forms: Hankerson, Menezes, Vanstone, "Guide to elliptic
 * curve cryptography", 2004, algorithm 3.35.
 */
final class VerificationEquation {
  /** Scalars have at most 128 bits, and a carry. */
  private static final int DIGITS = 129;

  private static final int POINT_WIDTH = 5;
  private static final int GENERATOR_WIDTH = 8;
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** B, 3B, 5B, … 127B. */
  private static final AffinePoint[] GENERATOR = oddMultiples(BasePoint.generator());

  /** The same of 2^128 B. */
  private static final AffinePoint[] HIGH_GENERATOR = oddMultiples(highGenerator());

  private VerificationEquation() {}

  /**
   * A multiple of sB - kA - R, extended, that is zero in the group of prime order exactly if that
   * is. The points are extended.
   */
  static CurvePoint leftSide(
      Scalar response, Scalar challenge, CurvePoint key, CurvePoint commitment) {
    ShortFraction fraction = ShortFraction.of(challenge.encode());
    byte[] factor = Scalar.reduce(fraction.denominator(), 0).times(response).encode();
    byte[][] digits = {
      digits(fraction.numeratorLow(), fraction.numeratorHigh(), POINT_WIDTH),
      digits(fraction.denominatorLow(), fraction.denominatorHigh(), POINT_WIDTH),
      digits((long) LONG.get(factor, 0), (long) LONG.get(factor, 8), GENERATOR_WIDTH),
      digits((long) LONG.get(factor, 16), (long) LONG.get(factor, 24), GENERATOR_WIDTH)
    };
    // v is taken as positive, so that A changes its sign with v instead.
    CurvePoint signedKey = key.copy();
    if (!fraction.isNegative()) {
      signedKey.negate();
    }
    CurvePoint negativeCommitment = commitment.copy();
    negativeCommitment.negate();
    int count = 1 << (POINT_WIDTH - 2);
    return sum(
        digits,
        CachedPoint.oddMultiples(signedKey, count),
        CachedPoint.oddMultiples(negativeCommitment, count));
  }

  private static CurvePoint sum(byte[][] digits, CachedPoint[] keys, CachedPoint[] commitments) {
    var sum = new CurvePoint();
    for (int i = DIGITS - 1; i >= 0; i--) {
      sum.twice();
      add(sum, keys, digits[0][i]);
      add(sum, commitments, digits[1][i]);
      add(sum, GENERATOR, digits[2][i]);
      add(sum, HIGH_GENERATOR, digits[3][i]);
      if (i == 0) {
        sum.toExtended();
      } else {
        sum.toProjective();
      }
    }
    return sum;
  }

  /** Adds {@code digit} times the first of {@code multiples} to a completed sum. */
  private static void add(CurvePoint sum, CachedPoint[] multiples, int digit) {
    if (digit > 0) {
      sum.toExtended();
      sum.plus(multiples[digit >> 1]);
    } else if (digit < 0) {
      sum.toExtended();
      sum.minus(multiples[-digit >> 1]);
    }
  }

  private static void add(CurvePoint sum, AffinePoint[] multiples, int digit) {
    if (digit > 0) {
      sum.toExtended();
      sum.plus(multiples[digit >> 1]);
    } else if (digit < 0) {
      sum.toExtended();
      sum.minus(multiples[-digit >> 1]);
    }
  }

  /**
   * The digits of a number of 128 bits, the least significant first: each is zero, or odd and below
   * 2^(width-1) in size.
   */
  static byte[] digits(long low, long high, int width) {
    var digits = new byte[DIGITS];
    long windowMask = (1L << width) - 1;
    long carry = 0;
    int position = 0;
    while (position < DIGITS) {
      long window = carry + (bits(low, high, position) & windowMask);
      if ((window & 1) == 0) {
        position++;
        continue;
      }
      carry = window >>> (width - 1);
      digits[position] = (byte) (window - (carry << width));
      position += width;
    }
    return digits;
  }

  /** At least 8 bits from {@code position} on. */
  private static long bits(long low, long high, int position) {
    if (position >= Long.SIZE) {
      return position < 2 * Long.SIZE ? high >>> position : 0;
    }
    return position == 0 ? low : low >>> position | high << -position;
  }

  private static CurvePoint highGenerator() {
    CurvePoint point = BasePoint.generator();
    for (int doubling = 0; doubling < 128; doubling++) {
      point.twice();
      point.toExtended();
    }
    return point;
  }

  private static AffinePoint[] oddMultiples(CurvePoint point) {
    var multiples = new CurvePoint[1 << (GENERATOR_WIDTH - 2)];
    CurvePoint twice = point.copy();
    twice.twice();
    twice.toExtended();
    var step = new CachedPoint(twice);
    CurvePoint multiple = point.copy();
    multiples[0] = point;
    for (int i = 1; i < multiples.length; i++) {
      multiple.plus(step);
      multiple.toExtended();
      multiples[i] = multiple.copy();
    }
    return AffinePoint.normalise(multiples);
  }
}
