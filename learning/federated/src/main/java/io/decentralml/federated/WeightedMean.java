package io.decentralml.federated;

import io.decentralml.training.Weights;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The mean of the clients' weights, each with its example count: FedAvg's aggregator.
 *
 * <table>
 *   <caption>Names</caption>
 *   <tr><td>{@code weights}</td><td>w<sub>k</sub></td></tr>
 *   <tr><td>{@code exampleCount}</td><td>n<sub>k</sub></td></tr>
 *   <tr><td>{@code total}</td><td>n</td></tr>
 * </table>
 *
 * <p>For each parameter the products n<sub>k</sub> w<sub>k</sub>, exact in double, are summed in
 * double in ascending order of client ids, divided by n, and rounded once to float.
 *
 * <p>Source: McMahan et al., “Communication-efficient learning of deep networks from decentralized
 * data”, 2017, algorithm 1.
 */
public final class WeightedMean implements Aggregator {
  /*
   * Every update is read once, in blocks whose float copy and double sums (48 KiB together) stay in
   * the first two cache levels, so the memory's speed is the limit. The loops over a block have no
   * calls and no conditions, which lets the compiler use vector instructions; Java neither reorders
   * floating-point sums nor fuses multiplication and addition, so vectors do not change a bit.
   */
  private static final int BLOCK = 4096;

  @Override
  public Weights aggregate(List<ClientUpdate> updates) {
    List<ClientUpdate> ordered =
        updates.stream().sorted(Comparator.comparing(ClientUpdate::client)).toList();
    checkTogether(ordered);
    long total = ordered.stream().mapToLong(ClientUpdate::exampleCount).sum();
    Weights first = ordered.getFirst().weights();
    float[] mean = new float[first.size()];
    float[] block = new float[BLOCK];
    double[] sums = new double[BLOCK];
    for (int from = 0; from < mean.length; from += BLOCK) {
      int length = Math.min(BLOCK, mean.length - from);
      Arrays.fill(sums, 0);
      for (ClientUpdate update : ordered) {
        update.weights().copyTo(from, block, 0, length);
        add(sums, block, (double) update.exampleCount());
      }
      divide(sums, (double) total, mean, from, length);
    }
    return Weights.of(first.layout(), mean);
  }

  private static void add(double[] sums, float[] block, double exampleCount) {
    for (int i = 0; i < BLOCK; i++) {
      sums[i] += exampleCount * block[i];
    }
  }

  private static void divide(double[] sums, double total, float[] mean, int from, int length) {
    for (int i = 0; i < length; i++) {
      mean[from + i] = (float) (sums[i] / total);
    }
  }

  private static void checkTogether(List<ClientUpdate> ordered) {
    if (ordered.isEmpty()) {
      throw new IllegalArgumentException("no updates to aggregate");
    }
    for (int i = 1; i < ordered.size(); i++) {
      ClientUpdate update = ordered.get(i);
      if (update.client().equals(ordered.get(i - 1).client())) {
        throw new IllegalArgumentException("two updates of client " + update.client());
      }
      if (!update.weights().layout().equals(ordered.getFirst().weights().layout())) {
        throw new IllegalArgumentException(
            "update of client " + update.client() + " has another layout");
      }
    }
  }
}
