package io.decentralml.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.testkit.Seeds;
import java.math.BigInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class U128Test {
  private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(128);

  private static U128 draw(RandomGenerator random) {
    int bits = random.nextInt(129);
    BigInteger value = big(U128.of(random.nextLong(), random.nextLong()));
    return of(value.shiftRight(128 - bits));
  }

  private static U128 of(BigInteger value) {
    return U128.of(value.shiftRight(64).longValue(), value.longValue());
  }

  private static BigInteger big(U128 value) {
    return new BigInteger(value.toString());
  }

  private static Option<U128> checked(BigInteger value) {
    return value.signum() < 0 || value.compareTo(LIMIT) >= 0
        ? Option.none()
        : Option.some(of(value));
  }

  @Test
  void arithmetic_onRandomNumbers_agreesWithBigInteger() {
    Seeds.forEach(
        2000,
        random -> {
          U128 a = draw(random);
          U128 b = draw(random);
          BigInteger bigA = big(a);
          BigInteger bigB = big(b);
          assertThat(of(bigA)).isEqualTo(a);
          assertThat(U128.parse(bigA.toString())).isEqualTo(Option.some(a));
          assertThat(a.plus(b)).isEqualTo(checked(bigA.add(bigB)));
          assertThat(a.minus(b)).isEqualTo(checked(bigA.subtract(bigB)));
          assertThat(a.times(b)).isEqualTo(checked(bigA.multiply(bigB)));
          if (!b.isZero()) {
            assertThat(a.dividedBy(b)).isEqualTo(checked(bigA.divide(bigB)));
            assertThat(a.remainder(b)).isEqualTo(checked(bigA.mod(bigB)));
          }
          assertThat(Integer.signum(a.compareTo(b))).isEqualTo(bigA.compareTo(bigB));
          assertThat(a.bitLength()).isEqualTo(bigA.bitLength());
          assertThat(a.wrappingPlus(b)).isEqualTo(of(bigA.add(bigB).mod(LIMIT)));
        });
  }

  @Test
  void edges_saturateOrAreNone() {
    assertThat(U128.MAX.saturatingPlus(U128.ONE)).isEqualTo(U128.MAX);
    assertThat(U128.ZERO.saturatingMinus(U128.ONE)).isEqualTo(U128.ZERO);
    assertThat(U128.MAX.saturatingTimes(U128.of(2))).isEqualTo(U128.MAX);
    assertThat(U128.ONE.dividedBy(U128.ZERO)).isEqualTo(Option.none());
    assertThat(U128.parse("340282366920938463463374607431768211456")).isEqualTo(Option.none());
    assertThat(U128.parse("")).isEqualTo(Option.none());
    assertThat(U128.parse("1a")).isEqualTo(Option.none());
  }
}
