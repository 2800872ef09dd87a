package io.decentralml.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.testkit.Seeds;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ScalarTest {
  private static final BigInteger L =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

  private static byte[] littleEndian(BigInteger number, int length) {
    var bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = number.shiftRight(8 * i).byteValue();
    }
    return bytes;
  }

  private static BigInteger value(byte[] littleEndian) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < littleEndian.length; i++) {
      sum = sum.or(BigInteger.valueOf(littleEndian[i] & 0xff).shiftLeft(8 * i));
    }
    return sum;
  }

  private static byte[] bytes(RandomGenerator random, int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    if (random.nextInt(8) == 0) {
      Arrays.fill(bytes, (byte) 0xff);
    }
    return bytes;
  }

  @Test
  void arithmetic_randomValues_equalsBigInteger() {
    Seeds.forEach(
        2_000,
        random -> {
          byte[] wide = bytes(random, 64);
          byte[] narrow = bytes(random, 32);
          Scalar a = Scalar.reduceWide(wide);
          Scalar b = Scalar.reduce(narrow, 0);
          assertThat(value(a.encode())).isEqualTo(value(wide).mod(L));
          assertThat(value(b.encode())).isEqualTo(value(narrow).mod(L));
          assertThat(value(a.times(b).encode()))
              .isEqualTo(value(wide).multiply(value(narrow)).mod(L));
          assertThat(value(a.plus(b).encode())).isEqualTo(value(wide).add(value(narrow)).mod(L));
        });
  }

  @Test
  void isCanonical_aroundTheOrder_isBelowItOnly() {
    for (int offset = -3; offset <= 3; offset++) {
      byte[] bytes = littleEndian(L.add(BigInteger.valueOf(offset)), 32);
      assertThat(Scalar.isCanonical(bytes, 0)).isEqualTo(offset < 0);
    }
    assertThat(Scalar.isCanonical(new byte[32], 0)).isTrue();
    assertThat(Scalar.isCanonical(littleEndian(BigInteger.TWO.pow(255), 32), 0)).isFalse();
  }

  @Test
  void digits_randomNumbers_addUp() {
    Seeds.forEach(
        500,
        random -> {
          long low = random.nextInt(8) == 0 ? -1 : random.nextLong();
          long high = random.nextInt(8) == 0 ? -1 : random.nextLong();
          BigInteger number =
              new BigInteger(Long.toUnsignedString(high))
                  .shiftLeft(64)
                  .add(new BigInteger(Long.toUnsignedString(low)));
          for (int width = 5; width <= 8; width += 3) {
            byte[] digits = VerificationEquation.digits(low, high, width);
            int limit = 1 << (width - 1);
            BigInteger sum = BigInteger.ZERO;
            for (int i = 0; i < digits.length; i++) {
              sum = sum.add(BigInteger.valueOf(digits[i]).shiftLeft(i));
              assertThat(digits[i] == 0 || (digits[i] & 1) == 1).isTrue();
              assertThat((int) digits[i]).isBetween(1 - limit, limit - 1);
            }
            assertThat(sum).isEqualTo(number);
          }
        });
  }

  private static void assertShortFraction(BigInteger scalar) {
    ShortFraction fraction = ShortFraction.of(littleEndian(scalar, 32));
    BigInteger numerator =
        new BigInteger(Long.toUnsignedString(fraction.numeratorHigh()))
            .shiftLeft(64)
            .add(new BigInteger(Long.toUnsignedString(fraction.numeratorLow())));
    BigInteger size = value(fraction.denominator());
    BigInteger denominator = fraction.isNegative() ? size.negate() : size;
    assertThat(denominator.multiply(scalar).subtract(numerator).mod(L)).isZero();
    assertThat(numerator.bitLength()).isLessThanOrEqualTo(127);
    assertThat(size.bitLength()).isBetween(1, 127);
  }

  @Test
  void shortFraction_randomScalars_isShortAndEqual() {
    Seeds.forEach(5_000, random -> assertShortFraction(value(bytes(random, 32)).mod(L)));
  }

  @Test
  void shortFraction_extremeScalars_isShortAndEqual() {
    for (int offset = -20; offset <= 20; offset++) {
      for (int bits = 0; bits < 253; bits++) {
        BigInteger near = BigInteger.TWO.pow(bits).add(BigInteger.valueOf(offset));
        assertShortFraction(near.mod(L));
        assertShortFraction(L.divide(BigInteger.TWO.pow(bits)).add(near).mod(L));
      }
    }
  }
}
