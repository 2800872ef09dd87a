package io.decentralml.primitives;

import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleNewtype;

/**
 * A block's height: the number of blocks before it.
 *
 * @param value unsigned, 32 bits
 */
@ScaleNewtype
public record BlockNumber(int value) implements Comparable<BlockNumber> {
  /** 0. */
  public static final BlockNumber ZERO = new BlockNumber(0);

  /** {@code value}, read as unsigned. */
  public static BlockNumber of(int value) {
    return new BlockNumber(value);
  }

  /** The next one; none beyond 32 bits. */
  public Option<BlockNumber> next() {
    return value == -1 ? Option.none() : Option.some(new BlockNumber(value + 1));
  }

  /** The number {@code blocks} later; none beyond 32 bits. */
  public Option<BlockNumber> plus(int blocks) {
    int sum = value + blocks;
    return Integer.compareUnsigned(sum, value) < 0
        ? Option.none()
        : Option.some(new BlockNumber(sum));
  }

  /** The number {@code blocks} later, at most 2^32 - 1. */
  public BlockNumber saturatingPlus(int blocks) {
    return plus(blocks).orElse(new BlockNumber(-1));
  }

  /** The number {@code blocks} earlier, at least 0. */
  public BlockNumber saturatingMinus(int blocks) {
    return Integer.compareUnsigned(value, blocks) < 0 ? ZERO : new BlockNumber(value - blocks);
  }

  /** Whether this block comes after {@code other}. */
  public boolean isAfter(BlockNumber other) {
    return compareTo(other) > 0;
  }

  /** The number as an ordinary Java number. */
  public long toLong() {
    return Integer.toUnsignedLong(value);
  }

  @Override
  public int compareTo(BlockNumber other) {
    return Integer.compareUnsigned(value, other.value);
  }

  /** Decimal digits. */
  @Override
  public String toString() {
    return Integer.toUnsignedString(value);
  }
}
