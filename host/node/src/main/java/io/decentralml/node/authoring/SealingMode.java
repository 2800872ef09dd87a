package io.decentralml.node.authoring;

import java.time.Duration;

/** When blocks are made. */
public sealed interface SealingMode {
  /**
   * A block when transactions wait, and one now and then when none does.
   *
   * @param shortest the least time between two blocks
   * @param longest the time after which an empty block is made
   */
  record OnDemand(Duration shortest, Duration longest) implements SealingMode {}

  /** A block as soon as a transaction waits; none otherwise. */
  record Instant() implements SealingMode {}

  /** A block, empty or not, at a fixed rate. */
  record Interval(Duration period) implements SealingMode {}

  /** Only on command. */
  record Manual() implements SealingMode {}

  /** At most 5 blocks a second, at least one every 6 seconds. */
  static SealingMode standard() {
    return new OnDemand(Duration.ofMillis(200), Duration.ofSeconds(6));
  }

  /**
   * Reads {@code instant}, {@code manual} or {@code interval=MS}.
   *
   * @throws IllegalArgumentException if {@code text} is something else
   */
  static SealingMode parse(String text) {
    return switch (text) {
      case "instant" -> new Instant();
      case "manual" -> new Manual();
      case "on-demand" -> standard();
      default -> parseInterval(text);
    };
  }

  private static SealingMode parseInterval(String text) {
    if (text.matches("interval=[1-9][0-9]{0,8}")) {
      return new Interval(Duration.ofMillis(Long.parseLong(text.substring(9))));
    }
    throw new IllegalArgumentException(
        "sealing is instant, manual or interval=MILLISECONDS, not " + text);
  }
}
