package io.decentralml.primitives;

import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleNewtype;

/**
 * How many extrinsics an account has signed.
 *
 * @param value unsigned, 32 bits
 */
@ScaleNewtype
public record Nonce(int value) implements Comparable<Nonce> {
  /** 0. */
  public static final Nonce ZERO = new Nonce(0);

  /** {@code value}, read as unsigned. */
  public static Nonce of(int value) {
    return new Nonce(value);
  }

  /** The next one; none beyond 32 bits. */
  public Option<Nonce> next() {
    return value == -1 ? Option.none() : Option.some(new Nonce(value + 1));
  }

  @Override
  public int compareTo(Nonce other) {
    return Integer.compareUnsigned(value, other.value);
  }

  /** Decimal digits. */
  @Override
  public String toString() {
    return Integer.toUnsignedString(value);
  }
}
