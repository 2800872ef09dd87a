package io.decentralml.federated;

import io.decentralml.training.Weights;
import java.util.List;

/**
 * Folds admitted updates into one. The result does not depend on the order of the list and has the
 * same bytes on every platform.
 */
@FunctionalInterface
public interface Aggregator {
  /**
   * The aggregate.
   *
   * @throws IllegalArgumentException when there are no updates, two of one client, or layouts
   *     differ
   */
  Weights aggregate(List<ClientUpdate> updates);
}
