package io.decentralml.training;

import java.util.Arrays;
import java.util.List;

/**
 * The weighted mean of several {@link Weights}, the same bytes on every platform: for each
 * parameter the products with the factors are summed in double, in the order of the list from zero
 * on, divided by the sum of the factors, and rounded once to float.
 */
public final class WeightedSum {
  /*
   * All weights are read once, in blocks whose double sums (8 KiB) stay in the first cache level,
   * four at a time, so that a sum is loaded and stored once for four products and the memory's speed
   * is the limit. The loops have no calls and no conditions, which lets the compiler use vector
   * instructions; Java neither reorders floating-point sums nor fuses multiplication and addition, so
   * neither vectors nor fours change a bit.
   */
  private static final int BLOCK = 1024;

  private WeightedSum() {}

  /**
   * The mean of {@code weights} by {@code factors}.
   *
   * @param factors whole numbers from 1 to 2^29, whose products with floats are exact in double
   * @throws IllegalArgumentException when there are none, layouts differ, or a factor is out of
   *     range
   */
  public static Weights mean(List<Weights> weights, long[] factors) {
    if (weights.isEmpty() || weights.size() != factors.length) {
      throw new IllegalArgumentException(
          weights.size() + " weights have " + factors.length + " factors");
    }
    List<TensorSpec> layout = weights.getFirst().layout();
    float[][] values = new float[factors.length][];
    double total = 0;
    for (int i = 0; i < factors.length; i++) {
      if (factors[i] < 1 || factors[i] > 1L << 29 || !weights.get(i).layout().equals(layout)) {
        throw new IllegalArgumentException(
            "weights " + i + " have another layout or factor " + factors[i]);
      }
      total += (double) factors[i];
      values[i] = weights.get(i).shared();
    }
    return Weights.adopt(
        layout, mean(values, Arrays.stream(factors).asDoubleStream().toArray(), total));
  }

  private static float[] mean(float[][] values, double[] factors, double total) {
    float[] mean = new float[values[0].length];
    double[] sums = new double[BLOCK];
    for (int from = 0; from < mean.length; from += BLOCK) {
      int length = Math.min(BLOCK, mean.length - from);
      Arrays.fill(sums, 0);
      int i = 0;
      for (; i + 4 <= values.length; i += 4) {
        addFour(sums, values, factors, i, from, length);
      }
      for (; i < values.length; i++) {
        add(sums, values[i], factors[i], from, length);
      }
      for (int k = 0; k < length; k++) {
        mean[from + k] = (float) (sums[k] / total);
      }
    }
    return mean;
  }

  private static void addFour(
      double[] sums, float[][] values, double[] factors, int first, int from, int length) {
    float[] a = values[first];
    float[] b = values[first + 1];
    float[] c = values[first + 2];
    float[] d = values[first + 3];
    double aFactor = factors[first];
    double bFactor = factors[first + 1];
    double cFactor = factors[first + 2];
    double dFactor = factors[first + 3];
    for (int k = 0; k < length; k++) {
      sums[k] =
          sums[k]
              + aFactor * a[from + k]
              + bFactor * b[from + k]
              + cFactor * c[from + k]
              + dFactor * d[from + k];
    }
  }

  private static void add(double[] sums, float[] values, double factor, int from, int length) {
    for (int k = 0; k < length; k++) {
      sums[k] += factor * values[from + k];
    }
  }
}
