package io.decentralml.training;

/**
 * What weights achieve on examples.
 *
 * @param exampleCount how many examples
 * @param correctCount how many of them the model names rightly
 * @param loss mean cross-entropy in nats
 */
public record Evaluation(int exampleCount, int correctCount, double loss) {
  /** Share of right answers, 0 to 1. */
  public double accuracy() {
    return (double) correctCount / exampleCount;
  }
}
