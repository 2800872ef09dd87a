package io.decentralml.primitives;

import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleNewtype;
import io.decentralml.scale.U128;

/**
 * An amount of a token in its smallest unit. Arithmetic is checked, and the failure is a value;
 * what saturates says so in its name.
 *
 * @param value the number of plancks
 */
@ScaleNewtype
public record Balance(U128 value) implements Comparable<Balance> {
  /** Nothing. */
  public static final Balance ZERO = new Balance(U128.ZERO);

  /** The largest amount. */
  public static final Balance MAX = new Balance(U128.MAX);

  /** {@code plancks}, read as unsigned. */
  public static Balance of(long plancks) {
    return new Balance(U128.of(plancks));
  }

  /** {@code plancks}. */
  public static Balance of(U128 plancks) {
    return new Balance(plancks);
  }

  /** The sum; none beyond 128 bits. */
  public Option<Balance> plus(Balance other) {
    return wrap(value.plus(other.value));
  }

  /** The difference; none below 0. */
  public Option<Balance> minus(Balance other) {
    return wrap(value.minus(other.value));
  }

  /** The product; none beyond 128 bits. */
  public Option<Balance> times(long factor) {
    return wrap(value.times(U128.of(factor)));
  }

  /** The quotient, rounded down; none for a divisor of 0. */
  public Option<Balance> dividedBy(long divisor) {
    return wrap(value.dividedBy(U128.of(divisor)));
  }

  private static Option<Balance> wrap(Option<U128> result) {
    return result instanceof Option.Some<U128>(U128 number)
        ? Option.some(new Balance(number))
        : Option.none();
  }

  /** The sum, at most {@link #MAX}. */
  public Balance saturatingPlus(Balance other) {
    return new Balance(value.saturatingPlus(other.value));
  }

  /** The difference, at least 0. */
  public Balance saturatingMinus(Balance other) {
    return new Balance(value.saturatingMinus(other.value));
  }

  /** The product, at most {@link #MAX}. */
  public Balance saturatingTimes(long factor) {
    return new Balance(value.saturatingTimes(U128.of(factor)));
  }

  /** The smaller of the two. */
  public Balance min(Balance other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The greater of the two. */
  public Balance max(Balance other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Whether this is nothing. */
  public boolean isZero() {
    return value.isZero();
  }

  @Override
  public int compareTo(Balance other) {
    return value.compareTo(other.value);
  }

  /** Decimal digits. */
  @Override
  public String toString() {
    return value.toString();
  }
}
