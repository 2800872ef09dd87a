package io.decentralml.crypto;

/**
 * A point of edwards25519, -x² + y² = 1 + d x² y², which its methods move; confined to the call
 * that made it.
 *
 * <p>Extended coordinates: x/z, y/z, and t = xy/z. A step (a doubling or an addition) first gives
 * the <em>completed</em> form e, f, g, h; {@link #toProjective} turns this into x = ef, y = gh, z =
 * fg, {@link #toExtended} adds t = eh, which only an addition needs. A step therefore must be
 * followed by one of the two. Parameters are those of the source: E, F, G, H.
 *
 * <p>Source: Hisil, Wong, Carter, Dawson, "Twisted Edwards curves revisited", 2008, sections 3.1 to
 * 3.3; formulas complete for this curve, so no point is special.
 */
final class CurvePoint {
  /** The curve's d. Source: RFC 8032, section 5.1. */
  static final FieldElement D =
      FieldElement.of(
          "37095705934669439343138083508754565189542113879843219016388785533085940283555");

  final FieldElement x = new FieldElement();
  final FieldElement y = FieldElement.one();
  final FieldElement z = FieldElement.one();
  final FieldElement t = new FieldElement();

  private final FieldElement e = new FieldElement();
  private final FieldElement f = new FieldElement();
  private final FieldElement g = new FieldElement();
  private final FieldElement h = new FieldElement();
  private final FieldElement sum = new FieldElement();

  /** The neutral point. */
  CurvePoint() {}

  CurvePoint copy() {
    var copy = new CurvePoint();
    copy.x.set(x);
    copy.y.set(y);
    copy.z.set(z);
    copy.t.set(t);
    return copy;
  }

  /** Twice this point, completed; reads x, y and z. */
  void twice() {
    e.add(x, y);
    e.square(e);
    f.square(z);
    f.add(f, f);
    g.square(x);
    h.square(y);
    sum.add(h, g);
    g.subtract(h, g);
    h.set(sum);
    e.subtract(e, h);
    f.subtract(f, g);
  }

  /** This point and {@code other}, completed; reads x, y, z and t. */
  void plus(CachedPoint other) {
    sum.multiply(z, other.z);
    combine(other.yPlusX, other.yMinusX, other.t2d);
    f.subtract(sum, g);
    g.add(sum, g);
  }

  /** This point less {@code other}, completed; reads x, y, z and t. */
  void minus(CachedPoint other) {
    sum.multiply(z, other.z);
    combine(other.yMinusX, other.yPlusX, other.t2d);
    f.add(sum, g);
    g.subtract(sum, g);
  }

  /** This point and {@code other}, completed; reads x, y, z and t. */
  void plus(AffinePoint other) {
    sum.set(z);
    combine(other.yPlusX, other.yMinusX, other.t2d);
    f.subtract(sum, g);
    g.add(sum, g);
  }

  /** This point less {@code other}, completed; reads x, y, z and t. */
  void minus(AffinePoint other) {
    sum.set(z);
    combine(other.yMinusX, other.yPlusX, other.t2d);
    f.add(sum, g);
    g.subtract(sum, g);
  }

  /**
   * Leaves the products' difference in e, their sum in h, t · t2d in g, and doubles {@link #sum}.
   */
  private void combine(FieldElement plus, FieldElement minus, FieldElement t2d) {
    e.subtract(y, x);
    e.multiply(e, minus);
    h.add(y, x);
    h.multiply(h, plus);
    g.set(e);
    e.subtract(h, g);
    h.add(h, g);
    g.multiply(t, t2d);
    sum.add(sum, sum);
  }

  /** From the completed form to x, y and z, leaving t behind. */
  void toProjective() {
    x.multiply(e, f);
    y.multiply(g, h);
    z.multiply(f, g);
  }

  /** From the completed form to x, y, z and t. */
  void toExtended() {
    toProjective();
    t.multiply(e, h);
  }

  /** Replaces the point by its negative. */
  void negate() {
    x.negate(x);
    t.negate(t);
  }
}
