package io.decentralml.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.testkit.Seeds;
import java.math.BigInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class FieldElementTest {
  private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

  /** The largest limb that a product takes: 1.68 times 2^52. */
  private static final long LOOSE = (long) (1.68 * (1L << 52));

  private static BigInteger value(FieldElement a) {
    long[] limbs = {a.l0, a.l1, a.l2, a.l3, a.l4};
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < limbs.length; i++) {
      sum = sum.add(BigInteger.valueOf(limbs[i]).shiftLeft(51 * i));
    }
    return sum.mod(P);
  }

  private static BigInteger value(byte[] littleEndian) {
    var bigEndian = new byte[littleEndian.length];
    for (int i = 0; i < bigEndian.length; i++) {
      bigEndian[i] = littleEndian[bigEndian.length - 1 - i];
    }
    return new BigInteger(1, bigEndian);
  }

  private static FieldElement loose(RandomGenerator random) {
    var element = new FieldElement();
    element.l0 = limb(random);
    element.l1 = limb(random);
    element.l2 = limb(random);
    element.l3 = limb(random);
    element.l4 = limb(random);
    return element;
  }

  private static long limb(RandomGenerator random) {
    return switch (random.nextInt(6)) {
      case 0 -> LOOSE;
      case 1 -> -LOOSE;
      case 2 -> (1L << 51) - 1 - random.nextInt(20);
      case 3 -> random.nextInt(40) - 20;
      default -> random.nextLong(-LOOSE, LOOSE + 1);
    };
  }

  private static void assertTight(FieldElement a) {
    for (long limb : new long[] {a.l0, a.l1, a.l2, a.l3, a.l4}) {
      assertThat(limb).isBetween(-(1L << 15), (1L << 51) + (1L << 15));
    }
  }

  @Test
  void multiply_looseOperands_equalsBigIntegerAndIsTight() {
    Seeds.forEach(
        20_000,
        random -> {
          FieldElement a = loose(random);
          FieldElement b = loose(random);
          var product = new FieldElement();
          product.multiply(a, b);
          assertThat(value(product)).isEqualTo(value(a).multiply(value(b)).mod(P));
          assertTight(product);
        });
  }

  @Test
  void square_looseOperand_equalsBigIntegerAndIsTight() {
    Seeds.forEach(
        20_000,
        random -> {
          FieldElement a = loose(random);
          int times = 1 + random.nextInt(4);
          var power = new FieldElement();
          power.square(a, times);
          assertThat(value(power)).isEqualTo(value(a).modPow(BigInteger.ONE.shiftLeft(times), P));
          assertTight(power);
        });
  }

  @Test
  void encode_looseValue_isLeastNonNegative() {
    Seeds.forEach(
        5_000,
        random -> {
          FieldElement a = loose(random);
          byte[] bytes = a.encode();
          assertThat(value(bytes)).isEqualTo(value(a));
          assertThat(value(FieldElement.decode(bytes, 0))).isEqualTo(value(a));
          assertThat(a.negative()).isEqualTo(value(a).testBit(0) ? 1 : 0);
        });
  }

  @Test
  void encode_valuesAroundMultiplesOfP_wrap() {
    for (int offset = -40; offset <= 40; offset++) {
      for (int multiple = -3; multiple <= 3; multiple++) {
        BigInteger expected = BigInteger.valueOf(offset).mod(P);
        var a = new FieldElement();
        a.l0 = offset + multiple * ((1L << 51) - 19);
        a.l1 = multiple * ((1L << 51) - 1);
        a.l2 = a.l1;
        a.l3 = a.l1;
        a.l4 = a.l1;
        assertThat(value(a.encode())).isEqualTo(expected);
        assertThat(a.zero()).isEqualTo(offset == 0 ? 1 : 0);
      }
    }
  }

  @Test
  void choices_zeroAndOne_keepAndChange() {
    Seeds.forEach(
        200,
        random -> {
          FieldElement a = loose(random);
          FieldElement b = loose(random);
          BigInteger first = value(a);
          BigInteger second = value(b);
          a.replaceIf(0, b);
          a.negateIf(0);
          a.swapIf(0, b);
          assertThat(value(a)).isEqualTo(first);
          a.swapIf(1, b);
          assertThat(value(a)).isEqualTo(second);
          assertThat(value(b)).isEqualTo(first);
          a.negateIf(1);
          assertThat(value(a)).isEqualTo(second.negate().mod(P));
          a.replaceIf(1, b);
          assertThat(value(a)).isEqualTo(first);
        });
  }

  @Test
  void roots_randomValues_matchBigInteger() {
    Seeds.forEach(
        200,
        random -> {
          FieldElement a = loose(random);
          var inverse = new FieldElement();
          FieldRoots.invert(inverse, a);
          assertThat(value(inverse)).isEqualTo(value(a).modInverse(P));
          var root = new FieldElement();
          int isSquare = FieldRoots.invertSquareRoot(root, a);
          boolean expected = value(a).modPow(P.shiftRight(1), P).equals(BigInteger.ONE);
          assertThat(isSquare).isEqualTo(expected ? 1 : 0);
          BigInteger product = value(root).multiply(value(root)).multiply(value(a)).mod(P);
          assertThat(product)
              .isEqualTo(expected ? BigInteger.ONE : value(FieldRoots.SQRT_MINUS_ONE));
          assertThat(root.negative()).isZero();
        });
  }

  @Test
  void constants_definingEquations_hold() {
    BigInteger d = value(CurvePoint.D);
    assertThat(d.multiply(BigInteger.valueOf(121666)).add(BigInteger.valueOf(121665)).mod(P))
        .isZero();
    assertThat(value(FieldRoots.SQRT_MINUS_ONE).modPow(BigInteger.TWO, P))
        .isEqualTo(P.subtract(BigInteger.ONE));
  }
}
