package io.decentralml.training;

/**
 * One stretch of training on local data.
 *
 * @param epochs passes over the data
 * @param batchSize examples a step; the last step of a pass takes what is left
 * @param seed from which each pass draws its order
 */
public record LocalTraining(int epochs, int batchSize, long seed) {
  /** Checks that epochs and batch size are positive. */
  public LocalTraining {
    if (epochs < 1 || batchSize < 1) {
      throw new IllegalArgumentException(
          "epochs and batch size must be positive: " + epochs + ", " + batchSize);
    }
  }
}
