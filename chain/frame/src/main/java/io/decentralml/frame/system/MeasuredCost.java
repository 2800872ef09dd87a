package io.decentralml.frame.system;

import io.decentralml.primitives.Weight;

/**
 * What a call or a step of a block takes at most, as it was measured.
 *
 * @param time picoseconds of computing in WebAssembly, without the database
 * @param reads storage items read, beside those that every extrinsic reads
 * @param writes storage items written, beside those that every extrinsic writes
 */
public record MeasuredCost(long time, int reads, int writes) {
  /** What the proof of an item takes in a state of a million items, as FRAME estimates it. */
  private static final long PROOF_BYTES = 2_600;

  /** Computing, database and proof together. */
  public Weight weight() {
    return RuntimeDbWeight.ROCKS_DB
        .of(reads, writes)
        .saturatingPlus(new Weight(time, PROOF_BYTES * reads));
  }

  /** This, and {@code each} so many times. */
  public Weight plus(MeasuredCost each, long times) {
    return weight().saturatingPlus(each.weight().saturatingTimes(times));
  }
}
