package io.decentralml.federated;

import io.decentralml.training.Weights;

/**
 * What a client's round of work gives.
 *
 * @param client who
 * @param weights its weights after training, whole, not the difference
 * @param exampleCount on how many examples, which is its share in the aggregate
 */
public record ClientUpdate(ClientId client, Weights weights, long exampleCount) {
  /** More examples than this would not multiply with a float exactly in double. */
  public static final long MAX_EXAMPLE_COUNT = 1L << 29;

  /** Checks that the count is within 1 and 2^29. */
  public ClientUpdate {
    if (exampleCount < 1 || exampleCount > MAX_EXAMPLE_COUNT) {
      throw new IllegalArgumentException("example count must be 1 to 2^29, is " + exampleCount);
    }
  }
}
