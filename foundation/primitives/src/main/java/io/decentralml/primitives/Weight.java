package io.decentralml.primitives;

import io.decentralml.scale.Compact;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleType;

/**
 * What an extrinsic costs the chain. Both parts are unsigned.
 *
 * @param refTime computation, in picoseconds on the reference machine
 * @param proofSize bytes of storage proof
 */
@ScaleType("sp_weights::weight_v2::Weight")
public record Weight(@Compact long refTime, @Compact long proofSize) {
  /** Nothing. */
  public static final Weight ZERO = new Weight(0, 0);

  /** The largest of both. */
  public static final Weight MAX = new Weight(-1, -1);

  /** The sum; none if a part is beyond 64 bits. */
  public Option<Weight> plus(Weight other) {
    long time = refTime + other.refTime;
    long proof = proofSize + other.proofSize;
    boolean overflows =
        Long.compareUnsigned(time, refTime) < 0 || Long.compareUnsigned(proof, proofSize) < 0;
    return overflows ? Option.none() : Option.some(new Weight(time, proof));
  }

  /** The sum, each part at most 2^64 - 1. */
  public Weight saturatingPlus(Weight other) {
    return new Weight(
        saturatingPlus(refTime, other.refTime), saturatingPlus(proofSize, other.proofSize));
  }

  private static long saturatingPlus(long left, long right) {
    long sum = left + right;
    return Long.compareUnsigned(sum, left) < 0 ? -1 : sum;
  }

  /** The difference; none if a part is below 0. */
  public Option<Weight> minus(Weight other) {
    return other.fitsIn(this)
        ? Option.some(new Weight(refTime - other.refTime, proofSize - other.proofSize))
        : Option.none();
  }

  /** The difference, each part at least 0. */
  public Weight saturatingMinus(Weight other) {
    return new Weight(
        saturatingMinus(refTime, other.refTime), saturatingMinus(proofSize, other.proofSize));
  }

  private static long saturatingMinus(long left, long right) {
    return Long.compareUnsigned(left, right) < 0 ? 0 : left - right;
  }

  /** This many times the weight, each part at most 2^64 - 1. */
  public Weight saturatingTimes(long times) {
    return new Weight(saturatingTimes(refTime, times), saturatingTimes(proofSize, times));
  }

  private static long saturatingTimes(long left, long right) {
    if (left == 0 || right == 0) {
      return 0;
    }
    return Long.compareUnsigned(left, Long.divideUnsigned(-1, right)) > 0 ? -1 : left * right;
  }

  /** The smaller of each part. */
  public Weight min(Weight other) {
    return new Weight(
        Long.compareUnsigned(refTime, other.refTime) <= 0 ? refTime : other.refTime,
        Long.compareUnsigned(proofSize, other.proofSize) <= 0 ? proofSize : other.proofSize);
  }

  /** Whether neither part is greater than that of {@code limit}. */
  public boolean fitsIn(Weight limit) {
    return Long.compareUnsigned(refTime, limit.refTime) <= 0
        && Long.compareUnsigned(proofSize, limit.proofSize) <= 0;
  }
}
