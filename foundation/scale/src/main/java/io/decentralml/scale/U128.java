package io.decentralml.scale;

/**
 * An unsigned number of 128 bits. Arithmetic is checked, and the failure is a value; what wraps or
 * saturates says so in its name.
 *
 * @param high the upper 64 bits
 * @param low the lower 64 bits, unsigned
 */
public record U128(long high, long low) implements Comparable<U128> {
  /** 0. */
  public static final U128 ZERO = new U128(0, 0);

  /** 1. */
  public static final U128 ONE = new U128(0, 1);

  /** 2^128 - 1. */
  public static final U128 MAX = new U128(-1, -1);

  private static final U128 TEN = new U128(0, 10);

  /** {@code low}, read as unsigned. */
  public static U128 of(long low) {
    return low == 0 ? ZERO : new U128(0, low);
  }

  /** The number with these halves. */
  public static U128 of(long high, long low) {
    return high == 0 ? of(low) : new U128(high, low);
  }

  /**
   * The number that decimal {@code digits} spell; none if there is another character, no digit, or
   * no room.
   */
  public static Option<U128> parse(String digits) {
    U128 value = ZERO;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0
          || digit > 9
          || !(value.times(TEN) instanceof Option.Some<U128>(U128 shifted))
          || !(shifted.plus(of(digit)) instanceof Option.Some<U128>(U128 next))) {
        return Option.none();
      }
      value = next;
    }
    return digits.isEmpty() ? Option.none() : Option.some(value);
  }

  /** The sum; none beyond 128 bits. */
  public Option<U128> plus(U128 other) {
    U128 sum = wrappingPlus(other);
    return sum.compareTo(this) < 0 ? Option.none() : Option.some(sum);
  }

  /** The sum, at most {@link #MAX}. */
  public U128 saturatingPlus(U128 other) {
    U128 sum = wrappingPlus(other);
    return sum.compareTo(this) < 0 ? MAX : sum;
  }

  /** The sum modulo 2^128. */
  public U128 wrappingPlus(U128 other) {
    long sum = low + other.low;
    long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
    return of(high + other.high + carry, sum);
  }

  /** The difference; none below 0. */
  public Option<U128> minus(U128 other) {
    return compareTo(other) < 0 ? Option.none() : Option.some(wrappingMinus(other));
  }

  /** The difference, at least 0. */
  public U128 saturatingMinus(U128 other) {
    return compareTo(other) < 0 ? ZERO : wrappingMinus(other);
  }

  private U128 wrappingMinus(U128 other) {
    long borrow = Long.compareUnsigned(low, other.low) < 0 ? 1 : 0;
    return of(high - other.high - borrow, low - other.low);
  }

  /** The product; none beyond 128 bits. */
  public Option<U128> times(U128 other) {
    if (high != 0 && other.high != 0) {
      return Option.none();
    }
    long crossLeft = high * other.low;
    long crossRight = low * other.high;
    if (unsignedMultiplyHigh(high, other.low) != 0 || unsignedMultiplyHigh(low, other.high) != 0) {
      return Option.none();
    }
    long cross = crossLeft + crossRight; // one of the two is 0
    long upper = unsignedMultiplyHigh(low, other.low) + cross;
    return Long.compareUnsigned(upper, cross) < 0
        ? Option.none()
        : Option.some(of(upper, low * other.low));
  }

  /** The product, at most {@link #MAX}. */
  public U128 saturatingTimes(U128 other) {
    return times(other).orElse(MAX);
  }

  /**
   * The upper half of the 128-bit product, from 32-bit parts so that every compiler target has it.
   */
  private static long unsignedMultiplyHigh(long a, long b) {
    long a0 = a & 0xffffffffL;
    long a1 = a >>> 32;
    long b0 = b & 0xffffffffL;
    long b1 = b >>> 32;
    long middle = a1 * b0 + ((a0 * b0) >>> 32);
    long carry = (middle & 0xffffffffL) + a0 * b1;
    return a1 * b1 + (middle >>> 32) + (carry >>> 32);
  }

  /** The quotient, rounded down; none for a divisor of 0. */
  public Option<U128> dividedBy(U128 divisor) {
    if (divisor.isZero()) {
      return Option.none();
    }
    return Option.some(
        high == 0 && divisor.high == 0
            ? of(Long.divideUnsigned(low, divisor.low))
            : longQuotient(divisor));
  }

  /** Schoolbook division, bit by bit from the highest that can be set. */
  private U128 longQuotient(U128 divisor) {
    U128 quotient = ZERO;
    U128 remainder = this;
    for (int shift = bitLength() - divisor.bitLength(); shift >= 0; shift--) {
      U128 shifted = divisor.shiftedLeft(shift);
      if (remainder.compareTo(shifted) >= 0) {
        remainder = remainder.wrappingMinus(shifted);
        quotient = quotient.wrappingPlus(ONE.shiftedLeft(shift));
      }
    }
    return quotient;
  }

  /** What {@link #dividedBy} leaves; none for a divisor of 0. */
  public Option<U128> remainder(U128 divisor) {
    return dividedBy(divisor) instanceof Option.Some<U128>(U128 quotient)
        ? Option.some(wrappingMinus(quotient.saturatingTimes(divisor)))
        : Option.none();
  }

  /** Shifted by 0 to 127 bits; what leaves at the top is lost. */
  private U128 shiftedLeft(int bits) {
    if (bits == 0) {
      return this;
    }
    return bits >= 64
        ? of(low << (bits - 64), 0)
        : of((high << bits) | (low >>> (64 - bits)), low << bits);
  }

  /** The smaller of the two. */
  public U128 min(U128 other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The greater of the two. */
  public U128 max(U128 other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Whether this is 0. */
  public boolean isZero() {
    return (high | low) == 0;
  }

  /** How many bits the number takes; 0 for 0. */
  public int bitLength() {
    return high != 0 ? 128 - Long.numberOfLeadingZeros(high) : 64 - Long.numberOfLeadingZeros(low);
  }

  @Override
  public int compareTo(U128 other) {
    int upper = Long.compareUnsigned(high, other.high);
    return upper != 0 ? upper : Long.compareUnsigned(low, other.low);
  }

  /** Decimal digits. */
  @Override
  public String toString() {
    if (high == 0) {
      return Long.toUnsignedString(low);
    }
    U128 upper = dividedBy(TEN).orElse(ZERO);
    return upper.toString() + remainder(TEN).orElse(ZERO).low();
  }
}
