package io.decentralml.crypto;

/** A point ready to be added to others: y + x, y - x, z and 2dt of its extended coordinates. */
final class CachedPoint {
  static final FieldElement TWICE_D = twiceD();

  final FieldElement yPlusX = new FieldElement();
  final FieldElement yMinusX = new FieldElement();
  final FieldElement z = new FieldElement();
  final FieldElement t2d = new FieldElement();

  CachedPoint(CurvePoint point) {
    yPlusX.add(point.y, point.x);
    yMinusX.subtract(point.y, point.x);
    z.set(point.z);
    t2d.multiply(point.t, TWICE_D);
  }

  /** The point times 1, 3, 5 and so on, {@code count} of them; {@code point} is extended. */
  static CachedPoint[] oddMultiples(CurvePoint point, int count) {
    var multiples = new CachedPoint[count];
    CurvePoint multiple = point.copy();
    multiple.twice();
    multiple.toExtended();
    var twice = new CachedPoint(multiple);
    multiple = point.copy();
    multiples[0] = new CachedPoint(multiple);
    for (int i = 1; i < count; i++) {
      multiple.plus(twice);
      multiple.toExtended();
      multiples[i] = new CachedPoint(multiple);
    }
    return multiples;
  }

  private static FieldElement twiceD() {
    var sum = new FieldElement();
    sum.add(CurvePoint.D, CurvePoint.D);
    var twice = new FieldElement();
    twice.multiply(sum, FieldElement.one());
    return twice;
  }
}
