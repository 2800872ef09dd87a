package io.decentralml.bench;

/**
 * One line of the table.
 *
 * @param measure what is of interest
 * @param baseline what was measured beside it, in the same unit
 * @param aim what it should be
 */
record Figure(Measure measure, Measure baseline, Aim aim) {
  static Figure of(Measure measure, Measure baseline) {
    return new Figure(measure, baseline, new Aim.None());
  }

  /** How many times better the measure is than the baseline. */
  double ratio() {
    return measure.ratioTo(baseline);
  }

  boolean isAimMet() {
    return aim.isMet(measure.value(), ratio());
  }
}
