package io.decentralml.training;

/** How a gradient changes the weights. Its memory starts empty with every local training. */
public sealed interface Optimizer {
  /**
   * Plain stochastic gradient descent: {@code w ← w − η g}.
   *
   * @param learningRate η, positive
   */
  record Sgd(double learningRate) implements Optimizer {
    /** Checks the rate. */
    public Sgd {
      requirePositive("learning rate", learningRate);
    }
  }

  /**
   * Adam.
   *
   * <p>Source: Kingma, Ba, “Adam: a method for stochastic optimization”, 2015, algorithm 1, in the
   * form before section 2.1's last paragraph, as TensorFlow computes it.
   *
   * @param learningRate α, positive
   * @param beta1 β₁, within 0 and 1
   * @param beta2 β₂, within 0 and 1
   * @param epsilon ε, positive
   */
  record Adam(double learningRate, double beta1, double beta2, double epsilon)
      implements Optimizer {
    /** Checks the ranges. */
    public Adam {
      requirePositive("learning rate", learningRate);
      requirePositive("epsilon", epsilon);
      if (!(beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1)) {
        throw new IllegalArgumentException("betas are within 0 and 1: " + beta1 + ", " + beta2);
      }
    }

    /** Adam with the paper's β₁ = 0.9, β₂ = 0.999, ε = 1e-8. */
    public static Adam of(double learningRate) {
      return new Adam(learningRate, 0.9, 0.999, 1e-8);
    }
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be positive, is " + value);
    }
  }
}
