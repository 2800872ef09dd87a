package io.decentralml.pallets.transactionpayment;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.scale.U128;
import io.decentralml.testkit.Seeds;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class FixedU128Test {
  private static final BigInteger DIVISOR = BigInteger.TEN.pow(18);
  private static final BigInteger MAX = BigInteger.TWO.pow(128).subtract(BigInteger.ONE);

  @Test
  void saturatingTimes_randomNumbers_isTheExactProductRoundedDown() {
    Seeds.forEach(
        500,
        random -> {
          U128 parts = U128.of(random.nextLong() >>> random.nextInt(64), random.nextLong());
          U128 integer = U128.of(random.nextLong() >>> random.nextInt(64), random.nextLong());
          U128 small = U128.of(random.nextLong() >>> random.nextInt(64));

          assertProduct(parts, integer);
          assertProduct(small, integer);
          assertProduct(small, small);
        });
  }

  private static void assertProduct(U128 parts, U128 integer) {
    BigInteger exact = big(parts).multiply(big(integer)).divide(DIVISOR).min(MAX);

    assertThat(big(new FixedU128(parts).saturatingTimes(integer))).isEqualTo(exact);
  }

  private static BigInteger big(U128 number) {
    return new BigInteger(number.toString());
  }

  @Test
  void saturatingTimes_one_isTheIntegerItself() {
    assertThat(FixedU128.ONE.saturatingTimes(U128.MAX)).isEqualTo(U128.MAX);
  }
}
