package io.decentralml.sandbox;

import java.time.Duration;

/**
 * What processes use.
 *
 * @param processor of all that are there and of their ended children
 * @param memoryBytes anonymous and shared memory
 * @param threads processes and threads
 * @param live processes that have not ended
 */
record Usage(Duration processor, long memoryBytes, int threads, int live) {
  static final Usage NONE = new Usage(Duration.ZERO, 0, 0, 0);

  /** The larger of each. */
  Usage peak(Usage other) {
    return new Usage(
        processor.compareTo(other.processor) > 0 ? processor : other.processor,
        Math.max(memoryBytes, other.memoryBytes),
        Math.max(threads, other.threads),
        Math.max(live, other.live));
  }
}
