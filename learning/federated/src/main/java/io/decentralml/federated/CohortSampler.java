package io.decentralml.federated;

import java.util.List;

/**
 * Draws the clients that work in a round, so that anyone with the same seed can draw them again.
 */
@FunctionalInterface
public interface CohortSampler {
  /** The cohort of {@code round} among {@code available}, in their order. */
  List<ClientId> sample(List<ClientId> available, int round, long seed);

  /** Takes every client: Flower's {@code fraction_train} of 1. */
  static CohortSampler everyone() {
    return (available, _, _) -> List.copyOf(available);
  }
}
