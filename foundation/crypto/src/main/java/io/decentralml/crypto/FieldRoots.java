package io.decentralml.crypto;

/**
 * Inverses and square roots modulo p = 2^255 - 19, by powers along fixed chains, so in constant
 * time.
 *
 * <p>Source: Bernstein, Duif, Lange, Schwabe, Yang, "High-speed high-security signatures", 2012,
 * section 5; RFC 9496, section 3.1.
 */
final class FieldRoots {
  /** A square root of -1. Source: RFC 9496, section 4.1, SQRT_M1. */
  static final FieldElement SQRT_MINUS_ONE =
      FieldElement.of(
          "19681161376707505956807079304988542015446066515923890162744021073123829784752");

  private static final FieldElement ONE = FieldElement.one();

  private FieldRoots() {}

  /** Sets {@code out} to 1 / {@code a}, or to 0 if {@code a} is 0. */
  static void invert(FieldElement out, FieldElement a) {
    var eleventh = new FieldElement();
    var power = new FieldElement();
    raiseTo250Ones(power, eleventh, a);
    power.square(power, 5);
    out.multiply(power, eleventh);
  }

  /**
   * Sets {@code out} to the non-negative square root of 1 / {@code a}, and returns 1, if there is
   * one; otherwise to the root of {@link #SQRT_MINUS_ONE} / {@code a} and returns 0. For 0 the root
   * is 0 and the answer 0.
   */
  static int invertSquareRoot(FieldElement out, FieldElement a) {
    var cube = new FieldElement();
    cube.square(a);
    cube.multiply(cube, a);
    var seventh = new FieldElement();
    seventh.square(cube);
    seventh.multiply(seventh, a);
    var root = new FieldElement();
    raiseToFiveEighths(root, seventh);
    root.multiply(root, cube);

    var check = new FieldElement();
    check.square(root);
    check.multiply(check, a);
    var difference = new FieldElement();
    difference.subtract(check, ONE);
    int correct = difference.zero();
    difference.add(check, ONE);
    int flipped = difference.zero();
    difference.add(check, SQRT_MINUS_ONE);
    int flippedTurned = difference.zero();

    var turned = new FieldElement();
    turned.multiply(root, SQRT_MINUS_ONE);
    root.replaceIf(flipped | flippedTurned, turned);
    root.negateIf(root.negative());
    out.set(root);
    return correct | flipped;
  }

  /** {@code a} to the power (p - 5) / 8 = 2^252 - 3. */
  private static void raiseToFiveEighths(FieldElement out, FieldElement a) {
    var power = new FieldElement();
    raiseTo250Ones(power, new FieldElement(), a);
    power.square(power, 2);
    out.multiply(power, a);
  }

  /** Sets {@code out} to a^(2^250 - 1) and {@code eleventh} to a^11. */
  private static void raiseTo250Ones(FieldElement out, FieldElement eleventh, FieldElement a) {
    var square = new FieldElement();
    square.square(a);
    var ninth = new FieldElement();
    ninth.square(square, 2);
    ninth.multiply(ninth, a);
    eleventh.multiply(ninth, square);
    var ones5 = new FieldElement();
    ones5.square(eleventh);
    ones5.multiply(ones5, ninth);
    FieldElement ones10 = join(ones5, 5, ones5);
    FieldElement ones20 = join(ones10, 10, ones10);
    FieldElement ones40 = join(ones20, 20, ones20);
    FieldElement ones50 = join(ones40, 10, ones10);
    FieldElement ones100 = join(ones50, 50, ones50);
    FieldElement ones200 = join(ones100, 100, ones100);
    out.set(join(ones200, 50, ones50));
  }

  /**
   * The power whose exponent is that of {@code high}, {@code bits} zeros, plus that of {@code low}.
   */
  private static FieldElement join(FieldElement high, int bits, FieldElement low) {
    var joined = new FieldElement();
    joined.square(high, bits);
    joined.multiply(joined, low);
    return joined;
  }
}
