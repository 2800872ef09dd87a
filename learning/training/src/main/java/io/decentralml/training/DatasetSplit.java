package io.decentralml.training;

/**
 * Examples to learn from and examples to measure with, which share none.
 *
 * @param training to learn from
 * @param heldOut to measure with, never to learn from
 */
public record DatasetSplit(Dataset training, Dataset heldOut) {
  /** Checks that both have the same features and classes and neither is empty. */
  public DatasetSplit {
    if (training.featureCount() != heldOut.featureCount()
        || training.classCount() != heldOut.classCount()) {
      throw new IllegalArgumentException(
          "training examples are of another kind: " + training + " and " + heldOut);
    }
    if (training.size() == 0 || heldOut.size() == 0) {
      throw new IllegalArgumentException("too few examples: " + training + " and " + heldOut);
    }
  }
}
