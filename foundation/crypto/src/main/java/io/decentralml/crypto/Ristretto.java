package io.decentralml.crypto;

import java.util.Arrays;
import java.util.Optional;

/**
 * ristretto255: the group of prime order made of edwards25519, as 32 bytes that name each element
 * in one way only. Decoding takes time that depends on public bytes alone; encoding is
 * constant-time. Parameters are named as in the source.
 *
 * <p>Source: RFC 9496, section 4.3.
 */
final class Ristretto {
  static final int BYTES = 32;

  /** 1 / sqrt(a - d). Source: RFC 9496, section 4.1, INVSQRT_A_MINUS_D. */
  private static final FieldElement INVERSE_ROOT_A_MINUS_D =
      FieldElement.of(
          "54469307008909316920995813868745141605393597292927456921205312896311721017578");

  private static final FieldElement ONE = FieldElement.one();

  private Ristretto() {}

  /** The element that 32 bytes from {@code offset} on name, if they name one in canonical form. */
  static Optional<CurvePoint> decode(byte[] bytes, int offset) {
    FieldElement s = FieldElement.decode(bytes, offset);
    byte[] canonical = s.encode();
    boolean isCanonical = Arrays.equals(canonical, 0, BYTES, bytes, offset, offset + BYTES);
    if (!isCanonical || (canonical[0] & 1) == 1) {
      return Optional.empty();
    }
    var ss = new FieldElement();
    ss.square(s);
    var u1 = new FieldElement();
    u1.subtract(ONE, ss);
    var u2 = new FieldElement();
    u2.add(ONE, ss);
    var u2Squared = new FieldElement();
    u2Squared.square(u2);
    var v = new FieldElement();
    v.square(u1);
    v.multiply(v, CurvePoint.D);
    v.negate(v);
    v.subtract(v, u2Squared);
    var root = new FieldElement();
    root.multiply(v, u2Squared);
    int isSquare = FieldRoots.invertSquareRoot(root, root);
    CurvePoint point = recover(s, root, u1, u2, v);
    boolean isElement = isSquare == 1 && point.t.negative() == 0 && point.y.zero() == 0;
    return isElement ? Optional.of(point) : Optional.empty();
  }

  private static CurvePoint recover(
      FieldElement s, FieldElement root, FieldElement u1, FieldElement u2, FieldElement v) {
    var denominatorX = new FieldElement();
    denominatorX.multiply(root, u2);
    var denominatorY = new FieldElement();
    denominatorY.multiply(root, denominatorX);
    denominatorY.multiply(denominatorY, v);
    var point = new CurvePoint();
    point.x.add(s, s);
    point.x.multiply(point.x, denominatorX);
    point.x.negateIf(point.x.negative());
    point.y.multiply(u1, denominatorY);
    point.t.multiply(point.x, point.y);
    return point;
  }

  /** Whether {@code point} stands for the neutral element, as the points of order 1, 2 and 4 do. */
  static boolean isNeutral(CurvePoint point) {
    return (point.x.zero() | point.y.zero()) == 1;
  }

  /** The 32 bytes that name {@code point}, which is extended. */
  static byte[] encode(CurvePoint point) {
    var u1 = new FieldElement();
    u1.add(point.z, point.y);
    var difference = new FieldElement();
    difference.subtract(point.z, point.y);
    u1.multiply(u1, difference);
    var u2 = new FieldElement();
    u2.multiply(point.x, point.y);
    var root = new FieldElement();
    root.square(u2);
    root.multiply(root, u1);
    FieldRoots.invertSquareRoot(root, root);
    var denominator1 = new FieldElement();
    denominator1.multiply(u1, root);
    var denominator2 = new FieldElement();
    denominator2.multiply(u2, root);
    var inverseZ = new FieldElement();
    inverseZ.multiply(denominator1, denominator2);
    inverseZ.multiply(inverseZ, point.t);
    return encode(point, denominator1, denominator2, inverseZ);
  }

  private static byte[] encode(
      CurvePoint point,
      FieldElement denominator1,
      FieldElement denominator2,
      FieldElement inverseZ) {
    var sign = new FieldElement();
    sign.multiply(point.t, inverseZ);
    int rotate = sign.negative();
    var turned = new FieldElement();
    var x = new FieldElement();
    x.set(point.x);
    turned.multiply(point.y, FieldRoots.SQRT_MINUS_ONE);
    x.replaceIf(rotate, turned);
    var y = new FieldElement();
    y.set(point.y);
    turned.multiply(point.x, FieldRoots.SQRT_MINUS_ONE);
    y.replaceIf(rotate, turned);
    var inverse = new FieldElement();
    inverse.set(denominator2);
    turned.multiply(denominator1, INVERSE_ROOT_A_MINUS_D);
    inverse.replaceIf(rotate, turned);

    sign.multiply(x, inverseZ);
    y.negateIf(sign.negative());
    var s = new FieldElement();
    s.subtract(point.z, y);
    s.multiply(s, inverse);
    s.negateIf(s.negative());
    return s.encode();
  }
}
