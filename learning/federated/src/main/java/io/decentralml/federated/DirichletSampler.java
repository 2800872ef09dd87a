package io.decentralml.federated;

import io.decentralml.training.SeededRandom;

/** Draws from symmetric Dirichlet distributions, the same numbers on every machine. */
final class DirichletSampler {
  private DirichletSampler() {}

  /** Shares of {@code count} parts, which sum to 1 up to rounding. */
  static double[] sample(int count, double alpha, SeededRandom random) {
    double[] logs = new double[count];
    double top = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      logs[i] = logGamma(alpha, random);
      top = Math.max(top, logs[i]);
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
      logs[i] = StrictMath.exp(logs[i] - top);
      sum += logs[i];
    }
    for (int i = 0; i < count; i++) {
      logs[i] /= sum;
    }
    return logs;
  }

  /**
   * The logarithm of a gamma variable, so that small α does not underflow.
   *
   * <p>Source: Marsaglia, Tsang, “A simple method for generating gamma variables”, 2000, with its
   * section 6 for α below 1.
   */
  private static double logGamma(double alpha, SeededRandom random) {
    if (alpha < 1) {
      double boost = StrictMath.log(1 - random.nextUnit()) / alpha;
      return boost + logGamma(alpha + 1, random);
    }
    double d = alpha - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = 1 + c * x;
      if (v > 0) {
        double logV = 3 * StrictMath.log(v);
        double logU = StrictMath.log(1 - random.nextUnit());
        if (logU < 0.5 * x * x + d - d * StrictMath.exp(logV) + d * logV) {
          return StrictMath.log(d) + logV;
        }
      }
    }
  }
}
