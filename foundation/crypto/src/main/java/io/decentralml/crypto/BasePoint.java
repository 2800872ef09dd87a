package io.decentralml.crypto;

/**
 * Multiplication of the generator B by a secret, in constant time: 64 signed digits of four bits,
 * each looked up by reading its whole row of eight points under masks.
 *
 * <p>Source: Bernstein, Duif, Lange, Schwabe, Yang, "High-speed high-security signatures", 2012,
 * section 4.
 */
final class BasePoint {
  /** The generator. Source: RFC 9496, section 4.3.4 and appendix A.1 (B[1]). */
  private static final byte[] ENCODED = {
    (byte) 0xe2,
    (byte) 0xf2,
    (byte) 0xae,
    0x0a,
    0x6a,
    (byte) 0xbc,
    0x4e,
    0x71,
    (byte) 0xa8,
    (byte) 0x84,
    (byte) 0xa9,
    0x61,
    (byte) 0xc5,
    0x00,
    0x51,
    0x5f,
    0x58,
    (byte) 0xe3,
    0x0b,
    0x6a,
    (byte) 0xa5,
    (byte) 0x82,
    (byte) 0xdd,
    (byte) 0x8d,
    (byte) 0xb6,
    (byte) 0xa6,
    0x59,
    0x45,
    (byte) 0xe0,
    (byte) 0x8d,
    0x2d,
    0x76
  };

  private static final int ROWS = 32;
  private static final int COLUMNS = 8;

  /** Row i, column j: (j + 1) · 256^i · B, each {@link AffinePoint#LIMBS} numbers. */
  private static final long[] TABLE = table();

  private BasePoint() {}

  /** The generator, as a point of its own for each caller. */
  static CurvePoint generator() {
    return Ristretto.decode(ENCODED, 0)
        .orElseThrow(() -> new AssertionError("the generator's encoding is a constant"));
  }

  /** {@code scalar} times the generator, extended; {@code scalar} is below 2^255. */
  static CurvePoint multiply(byte[] scalar) {
    byte[] digits = signedDigits(scalar);
    var point = new CurvePoint();
    var entry = new AffinePoint();
    addDigits(point, entry, digits, 1);
    for (int doubling = 0; doubling < 3; doubling++) {
      point.twice();
      point.toProjective();
    }
    point.twice();
    point.toExtended();
    addDigits(point, entry, digits, 0);
    return point;
  }

  /** Adds what every second digit from {@code first} on stands for, at its row's power of 256. */
  private static void addDigits(CurvePoint point, AffinePoint entry, byte[] digits, int first) {
    for (int i = first; i < digits.length; i += 2) {
      select(entry, i / 2, digits[i]);
      point.plus(entry);
      point.toExtended();
    }
  }

  /**
   * Sets {@code entry} to {@code digit} (-8 to 8) times the row's point, touching the whole row.
   */
  private static void select(AffinePoint entry, int row, int digit) {
    int sign = digit >>> 31;
    int magnitude = (digit ^ -sign) + sign;
    entry.clear();
    for (int column = 0; column < COLUMNS; column++) {
      int different = magnitude ^ (column + 1);
      int equal = (different - 1) >>> 31;
      entry.replaceIf(equal, TABLE, (row * COLUMNS + column) * AffinePoint.LIMBS);
    }
    entry.negateIf(sign);
  }

  /** 64 digits from -8 to 8 (the last never negative), least significant first, base 16. */
  private static byte[] signedDigits(byte[] scalar) {
    var digits = new byte[2 * scalar.length];
    for (int i = 0; i < scalar.length; i++) {
      digits[2 * i] = (byte) (scalar[i] & 15);
      digits[2 * i + 1] = (byte) (scalar[i] >> 4 & 15);
    }
    int carry = 0;
    for (int i = 0; i < digits.length - 1; i++) {
      int digit = digits[i] + carry;
      carry = (digit + 8) >> 4;
      digits[i] = (byte) (digit - (carry << 4));
    }
    digits[digits.length - 1] += (byte) carry;
    return digits;
  }

  private static long[] table() {
    var points = new CurvePoint[ROWS * COLUMNS];
    CurvePoint power = generator();
    for (int row = 0; row < ROWS; row++) {
      var step = new CachedPoint(power);
      CurvePoint multiple = power.copy();
      points[row * COLUMNS] = multiple.copy();
      for (int column = 1; column < COLUMNS; column++) {
        multiple.plus(step);
        multiple.toExtended();
        points[row * COLUMNS + column] = multiple.copy();
      }
      for (int doubling = 0; doubling < 8; doubling++) {
        power.twice();
        power.toExtended();
      }
    }
    AffinePoint[] affine = AffinePoint.normalise(points);
    var table = new long[affine.length * AffinePoint.LIMBS];
    for (int i = 0; i < affine.length; i++) {
      affine[i].write(table, i * AffinePoint.LIMBS);
    }
    return table;
  }
}
