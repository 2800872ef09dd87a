package io.decentralml.bench;

/**
 * A measured quantity.
 *
 * @param name what was measured
 * @param value how much
 * @param unit of the value
 */
record Measure(String name, double value, Unit unit) {
  /** What is counted. */
  enum Unit {
    MICROSECONDS("us"),
    MILLISECONDS("ms"),
    SECONDS("s"),
    PER_SECOND("/s"),
    MEGABYTES("MB"),
    MEBIBYTES("MiB");

    private final String symbol;

    Unit(String symbol) {
      this.symbol = symbol;
    }

    String symbol() {
      return symbol;
    }
  }

  /**
   * How many times better this is than {@code baseline}, which has the same unit: of rates the
   * quotient, of times and sizes its inverse.
   */
  double ratioTo(Measure baseline) {
    return unit == Unit.PER_SECOND ? value / baseline.value : baseline.value / value;
  }
}
