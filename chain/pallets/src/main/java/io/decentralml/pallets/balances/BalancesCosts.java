package io.decentralml.pallets.balances;

import io.decentralml.frame.system.MeasuredCost;

/** What was measured. Written by {@code quality/weights/run}; not to be edited. */
final class BalancesCosts {
  static final MeasuredCost BURN = new MeasuredCost(240_000_000, 0, 0);
  static final MeasuredCost FORCE_ADJUST_TOTAL_ISSUANCE = new MeasuredCost(92_000_000, 1, 1);
  static final MeasuredCost FORCE_SET_BALANCE = new MeasuredCost(270_000_000, 1, 2);
  static final MeasuredCost FORCE_TRANSFER = new MeasuredCost(300_000_000, 2, 2);
  static final MeasuredCost FORCE_UNRESERVE = new MeasuredCost(190_000_000, 2, 0);
  static final MeasuredCost TRANSFER_ALL = new MeasuredCost(270_000_000, 1, 1);
  static final MeasuredCost TRANSFER_ALLOW_DEATH = new MeasuredCost(670_000_000, 1, 1);
  static final MeasuredCost TRANSFER_KEEP_ALIVE = new MeasuredCost(500_000_000, 1, 1);
  static final MeasuredCost UPGRADE_ACCOUNTS = new MeasuredCost(190_000_000, 0, 0);
  static final MeasuredCost UPGRADE_ACCOUNTS_EACH = new MeasuredCost(13_000_000, 1, 0);

  private BalancesCosts() {}
}
