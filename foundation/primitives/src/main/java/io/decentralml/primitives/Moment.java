package io.decentralml.primitives;

import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleNewtype;

/**
 * A point in time by the chain's clock.
 *
 * @param value milliseconds since 1970 in UTC, unsigned
 */
@ScaleNewtype
public record Moment(long value) implements Comparable<Moment> {
  /** 0. */
  public static final Moment ZERO = new Moment(0);

  /** {@code value}, read as unsigned. */
  public static Moment of(long value) {
    return new Moment(value);
  }

  /** The next one; none beyond 64 bits. */
  public Option<Moment> next() {
    return value == -1 ? Option.none() : Option.some(new Moment(value + 1));
  }

  /** The moment {@code milliseconds} later, at most 2^64 - 1. */
  public Moment saturatingPlus(long milliseconds) {
    long sum = value + milliseconds;
    return new Moment(Long.compareUnsigned(sum, value) < 0 ? -1 : sum);
  }

  @Override
  public int compareTo(Moment other) {
    return Long.compareUnsigned(value, other.value);
  }

  /** Decimal digits. */
  @Override
  public String toString() {
    return Long.toUnsignedString(value);
  }
}
