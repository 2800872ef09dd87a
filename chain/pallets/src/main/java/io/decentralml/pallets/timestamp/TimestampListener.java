package io.decentralml.pallets.timestamp;

import io.decentralml.primitives.Moment;

/** Whom the time of a block concerns. */
@FunctionalInterface
public interface TimestampListener {
  /** The time of this block is {@code now}; traps if that cannot be. */
  void timestampSet(Moment now);
}
