package io.decentralml.pallets.tasks;

import io.decentralml.primitives.Balance;

/** Variations of {@link TasksRuntime#PARAMETERS}. */
final class Settings {
  private Settings() {}

  /** With or without credentials in the open. */
  static TaskParameters with(boolean credentialsOnChain) {
    return new TaskParameters(
        10, 5, 8, 6, 7, 9, 100, 2, (byte) 10, Balance.of(1), credentialsOnChain);
  }

  /** All periods of {@code period} blocks, and deposits of {@code percent}. */
  static TaskParameters of(int period, int percent) {
    return new TaskParameters(
        period,
        period,
        period,
        period,
        period,
        period,
        100,
        2,
        (byte) percent,
        Balance.of(1),
        false);
  }
}
