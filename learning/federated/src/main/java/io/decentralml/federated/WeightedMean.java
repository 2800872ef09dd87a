package io.decentralml.federated;

import io.decentralml.training.WeightedSum;
import io.decentralml.training.Weights;
import java.util.Comparator;
import java.util.List;

/**
 * The mean of the clients' weights, each with its example count: FedAvg's aggregator.
 *
 * <table>
 *   <caption>Names</caption>
 *   <tr><td>{@code weights}</td><td>w<sub>k</sub></td></tr>
 *   <tr><td>{@code exampleCount}</td><td>n<sub>k</sub></td></tr>
 * </table>
 *
 * <p>For each parameter the products n<sub>k</sub> w<sub>k</sub>, exact in double, are summed in
 * double in ascending order of client ids, divided by n = Σ n<sub>k</sub>, and rounded once to
 * float.
 *
 * <p>Source: McMahan et al., “Communication-efficient learning of deep networks from decentralized
 * data”, 2017, algorithm 1.
 */
public final class WeightedMean implements Aggregator {
  @Override
  public Weights aggregate(List<ClientUpdate> updates) {
    List<ClientUpdate> ordered =
        updates.stream().sorted(Comparator.comparing(ClientUpdate::client)).toList();
    checkTogether(ordered);
    return WeightedSum.mean(
        ordered.stream().map(ClientUpdate::weights).toList(),
        ordered.stream().mapToLong(ClientUpdate::exampleCount).toArray());
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
