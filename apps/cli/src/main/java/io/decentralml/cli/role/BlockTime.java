package io.decentralml.cli.role;

import io.decentralml.primitives.BlockNumber;

/** Deadlines in plain words. A block comes every six seconds at the latest. */
final class BlockTime {
  private static final long SECONDS_PER_BLOCK = 6;
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private BlockTime() {}

  /** Such as {@code by block 4500 (within about 7 hours)}. */
  static String until(BlockNumber last, BlockNumber now) {
    return "by block " + last + " (" + within(last.toLong() - now.toLong()) + ")";
  }

  private static String within(long blocks) {
    long seconds = (blocks + 1) * SECONDS_PER_BLOCK;
    if (seconds < 2 * MINUTE) {
      return "within about " + Math.max(seconds, SECONDS_PER_BLOCK) + " seconds";
    }
    if (seconds < 2 * HOUR) {
      return "within about " + seconds / MINUTE + " minutes";
    }
    return seconds < 2 * DAY
        ? "within about " + seconds / HOUR + " hours"
        : "within about " + seconds / DAY + " days";
  }
}
