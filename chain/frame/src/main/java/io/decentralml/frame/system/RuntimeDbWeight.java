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
  /** RocksDB's, from the benchmarks that the Polkadot SDK publishes. */
  public static final RuntimeDbWeight ROCKS_DB = new RuntimeDbWeight(25_000_000, 100_000_000);

  /** What so many reads and writes cost. */
  public Weight of(int reads, int writes) {
    return new Weight(read * reads + write * writes, 0);
  }
}
