package io.decentralml.frame.system;

/** What was measured. Written by {@code quality/weights/run}; not to be edited. */
final class SystemCosts {
  static final MeasuredCost AUTHORIZE_UPGRADE = new MeasuredCost(260_000_000, 0, 1);
  static final MeasuredCost KILL_PREFIX = new MeasuredCost(220_000_000, 0, 0);
  static final MeasuredCost KILL_PREFIX_EACH = new MeasuredCost(1_400_000, 0, 1);
  static final MeasuredCost KILL_STORAGE = new MeasuredCost(120_000_000, 0, 0);
  static final MeasuredCost KILL_STORAGE_EACH = new MeasuredCost(2_800_000, 0, 1);
  static final MeasuredCost REMARK = new MeasuredCost(240_000_000, 0, 0);
  static final MeasuredCost REMARK_EACH = new MeasuredCost(33_000, 0, 0);
  static final MeasuredCost REMARK_WITH_EVENT = new MeasuredCost(310_000_000, 0, 0);
  static final MeasuredCost REMARK_WITH_EVENT_EACH = new MeasuredCost(42_000, 0, 0);
  static final MeasuredCost SET_HEAP_PAGES = new MeasuredCost(110_000_000, 1, 2);
  static final MeasuredCost SET_STORAGE = new MeasuredCost(150_000_000, 0, 0);
  static final MeasuredCost SET_STORAGE_EACH = new MeasuredCost(5_400_000, 0, 1);

  private SystemCosts() {}
}
