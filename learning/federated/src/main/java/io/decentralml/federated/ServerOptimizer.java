package io.decentralml.federated;

import io.decentralml.training.Weights;

/** Turns the aggregate of a round into the next global weights, the same bytes everywhere. */
@FunctionalInterface
public interface ServerOptimizer {
  /** The weights after {@code global}. */
  Weights step(Weights global, Weights aggregate);

  /** The aggregate itself: a server learning rate of 1. */
  static ServerOptimizer replace() {
    return (_, aggregate) -> aggregate;
  }
}
