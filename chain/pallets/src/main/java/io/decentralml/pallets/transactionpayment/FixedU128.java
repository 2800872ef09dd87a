package io.decentralml.pallets.transactionpayment;

import io.decentralml.scale.ScaleType;
import io.decentralml.scale.U128;

/**
 * A number from 0 to about 3.4 * 10^20 with 18 decimals.
 *
 * @param parts the number times 10^18
 */
@ScaleType(value = "sp_arithmetic::fixed_point::FixedU128", named = false)
public record FixedU128(U128 parts) {
  private static final U128 DIVISOR = U128.of(1_000_000_000_000_000_000L);

  /** 1. */
  public static final FixedU128 ONE = new FixedU128(DIVISOR);

  /** This number times {@code integer}, rounded down, at most 2^128 - 1. */
  public U128 saturatingTimes(U128 integer) {
    if (equals(ONE)) {
      return integer;
    }
    U128 whole = quotient(parts).saturatingTimes(integer);
    U128 fraction = rest(parts);
    // Split as well, so that no product is beyond 128 bits: both rests are below 2^60.
    U128 ofQuotient = quotient(integer).saturatingTimes(fraction);
    U128 ofRest = quotient(rest(integer).saturatingTimes(fraction));
    return whole.saturatingPlus(ofQuotient).saturatingPlus(ofRest);
  }

  private static U128 quotient(U128 number) {
    return number.dividedBy(DIVISOR).orElse(U128.ZERO);
  }

  private static U128 rest(U128 number) {
    return number.remainder(DIVISOR).orElse(U128.ZERO);
  }
}
