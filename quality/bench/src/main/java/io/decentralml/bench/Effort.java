package io.decentralml.bench;

/**
 * How long to measure.
 *
 * @param warmUpRounds that do not count
 * @param rounds that count; of each operation the median is taken
 * @param transfers sent to the node
 * @param starts of the node
 */
record Effort(int warmUpRounds, int rounds, int transfers, int starts) {
  /** For figures to publish: about three minutes. */
  static Effort full() {
    return new Effort(15, 31, 20_000, 7);
  }

  /** For a first look: under a minute. */
  static Effort quick() {
    return new Effort(5, 7, 4_000, 3);
  }
}
