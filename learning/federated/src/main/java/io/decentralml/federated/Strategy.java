package io.decentralml.federated;

import io.decentralml.training.Weights;
import java.util.List;

/**
 * How a federation learns: who works, how updates are folded, how the global weights move. Names
 * and defaults are Flower's.
 *
 * @param name as plans call it
 * @param sampler who works in a round
 * @param aggregator folds the admitted updates
 * @param serverOptimizer moves the global weights
 */
public record Strategy(
    String name, CohortSampler sampler, Aggregator aggregator, ServerOptimizer serverOptimizer) {
  /** The name of {@link #fedAvg()}. */
  public static final String FED_AVG = "FedAvg";

  /** Federated averaging: everyone works, the mean by example count is the next model. */
  public static Strategy fedAvg() {
    return new Strategy(
        FED_AVG, CohortSampler.everyone(), new WeightedMean(), ServerOptimizer.replace());
  }

  /**
   * The strategy that plans call {@code name}.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public static Strategy named(String name) {
    if (!name.equals(FED_AVG)) {
      throw new IllegalArgumentException("unknown strategy \"" + name + "\": known is " + FED_AVG);
    }
    return fedAvg();
  }

  /** The global weights after a round with {@code admitted} updates. */
  public Weights next(Weights global, List<ClientUpdate> admitted) {
    return serverOptimizer.step(global, aggregator.aggregate(admitted));
  }
}
