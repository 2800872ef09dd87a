package io.decentralml.frame.system;

import io.decentralml.primitives.Weight;
import io.decentralml.scale.ScaleType;

/**
 * What storage costs, in picoseconds.
 *
 * @param read one item read
 * @param write one item written
 */
@ScaleType("sp_weights::RuntimeDbWeight")
public record RuntimeDbWeight(long read, long write) {
  /** What so many reads and writes cost. */
  public Weight of(int reads, int writes) {
    return new Weight(read * reads + write * writes, 0);
  }
}
