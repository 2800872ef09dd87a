package io.decentralml.crypto;

/**
 * A point ready to be added to others, with z = 1: y + x, y - x and 2dxy. One multiplication
 * cheaper than {@link CachedPoint}, but it takes an inversion to make one.
 */
final class AffinePoint {
  /** Numbers a point is written with in a flat table. */
  static final int LIMBS = 15;

  private static final FieldElement ONE = FieldElement.one();
  private static final FieldElement ZERO = new FieldElement();

  final FieldElement yPlusX = new FieldElement();
  final FieldElement yMinusX = new FieldElement();
  final FieldElement t2d = new FieldElement();

  /** The neutral point. */
  AffinePoint() {
    clear();
  }

  /** {@code point} in affine form; 1 / z is {@code inverse}. */
  private AffinePoint(CurvePoint point, FieldElement inverse) {
    var x = new FieldElement();
    x.multiply(point.x, inverse);
    var y = new FieldElement();
    y.multiply(point.y, inverse);
    yPlusX.add(y, x);
    yMinusX.subtract(y, x);
    t2d.multiply(x, y);
    t2d.multiply(t2d, CachedPoint.TWICE_D);
  }

  /** The affine forms of {@code points}, at the price of one inversion for all. */
  static AffinePoint[] normalise(CurvePoint[] points) {
    // Montgomery's trick: products[i] = z0 · … · zi; inverse walks back through 1 / products[i].
    var products = new FieldElement[points.length];
    FieldElement product = FieldElement.one();
    for (int i = 0; i < points.length; i++) {
      product.multiply(product, points[i].z);
      products[i] = new FieldElement();
      products[i].set(product);
    }
    var inverse = new FieldElement();
    FieldRoots.invert(inverse, product);
    var affine = new AffinePoint[points.length];
    var inverseOfOne = new FieldElement();
    for (int i = points.length - 1; i > 0; i--) {
      inverseOfOne.multiply(inverse, products[i - 1]);
      affine[i] = new AffinePoint(points[i], inverseOfOne);
      inverse.multiply(inverse, points[i].z);
    }
    affine[0] = new AffinePoint(points[0], inverse);
    return affine;
  }

  /** Becomes the neutral point: 1, 1, 0. */
  void clear() {
    yPlusX.set(ONE);
    yMinusX.set(ONE);
    t2d.set(ZERO);
  }

  void write(long[] table, int offset) {
    write(yPlusX, table, offset);
    write(yMinusX, table, offset + 5);
    write(t2d, table, offset + 10);
  }

  private static void write(FieldElement element, long[] table, int offset) {
    table[offset] = element.l0;
    table[offset + 1] = element.l1;
    table[offset + 2] = element.l2;
    table[offset + 3] = element.l3;
    table[offset + 4] = element.l4;
  }

  /**
   * Takes the point at {@code offset} of {@code table} if {@code choice} is 1; keeps itself if 0.
   */
  void replaceIf(int choice, long[] table, int offset) {
    long mask = -(long) choice;
    replace(mask, yPlusX, table, offset);
    replace(mask, yMinusX, table, offset + 5);
    replace(mask, t2d, table, offset + 10);
  }

  private static void replace(long mask, FieldElement element, long[] table, int offset) {
    element.l0 ^= mask & (element.l0 ^ table[offset]);
    element.l1 ^= mask & (element.l1 ^ table[offset + 1]);
    element.l2 ^= mask & (element.l2 ^ table[offset + 2]);
    element.l3 ^= mask & (element.l3 ^ table[offset + 3]);
    element.l4 ^= mask & (element.l4 ^ table[offset + 4]);
  }

  /** Becomes its negative if {@code choice} is 1. */
  void negateIf(int choice) {
    yPlusX.swapIf(choice, yMinusX);
    t2d.negateIf(choice);
  }
}
