package io.decentralml.bench;

import java.math.BigDecimal;
import java.util.Locale;

/** What a figure should be. */
sealed interface Aim {
  /** Whether a figure of {@code value} and {@code ratio} is as it should be. */
  boolean isMet(double value, double ratio);

  /** The aim in few characters. */
  String text();

  /** As it is. */
  record None() implements Aim {
    @Override
    public boolean isMet(double value, double ratio) {
      return true;
    }

    @Override
    public String text() {
      return "";
    }
  }

  /** At least {@code least} times as fast as the baseline. */
  record RatioAtLeast(double least) implements Aim {
    @Override
    public boolean isMet(double value, double ratio) {
      return ratio >= least;
    }

    @Override
    public String text() {
      return String.format(Locale.ROOT, "ratio >= %.2f", least);
    }
  }

  /** The value itself, not below {@code least}. */
  record AtLeast(double least) implements Aim {
    @Override
    public boolean isMet(double value, double ratio) {
      return value >= least;
    }

    @Override
    public String text() {
      return String.format(Locale.ROOT, ">= %.0f", least);
    }
  }

  /** The value itself, not above {@code most}. */
  record AtMost(double most) implements Aim {
    @Override
    public boolean isMet(double value, double ratio) {
      return value <= most;
    }

    @Override
    public String text() {
      return String.format(
          Locale.ROOT, "<= %s", BigDecimal.valueOf(most).stripTrailingZeros().toPlainString());
    }
  }
}
