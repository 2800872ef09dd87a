package io.decentralml.training;

import java.util.List;

/**
 * The classifier: inputs, one hidden layer with ReLU, classes with softmax.
 *
 * <table>
 *   <caption>Its weights, in order</caption>
 *   <tr><td>{@code hidden.bias}</td><td>[hidden]</td></tr>
 *   <tr><td>{@code hidden.weight}</td><td>[inputs, hidden]</td></tr>
 *   <tr><td>{@code output.bias}</td><td>[classes]</td></tr>
 *   <tr><td>{@code output.weight}</td><td>[hidden, classes]</td></tr>
 * </table>
 *
 * @param inputs number of features
 * @param hidden width of the hidden layer
 * @param classes number of classes
 */
public record ModelShape(int inputs, int hidden, int classes) {
  /** Width of the hidden layer unless one asks for another. */
  public static final int DEFAULT_HIDDEN = 128;

  private static final int MAX_WIDTH = 1 << 20;

  /** Checks that every width is within 1 and 2^20 and the model has at most 2^28 parameters. */
  public ModelShape {
    for (int width : new int[] {inputs, hidden, classes}) {
      if (width < 1 || width > MAX_WIDTH) {
        throw new IllegalArgumentException("a layer's width is within 1 and 2^20, not " + width);
      }
    }
    if ((long) hidden * ((long) inputs + classes) > 1 << 28) {
      throw new IllegalArgumentException("a model has at most 2^28 parameters");
    }
  }

  /** The classifier for {@code dataset}: its features, 128 hidden, its classes. */
  public static ModelShape of(Dataset dataset) {
    return new ModelShape(dataset.featureCount(), DEFAULT_HIDDEN, dataset.classCount());
  }

  /** Names and shapes of the weights. */
  public List<TensorSpec> layout() {
    return List.of(
        TensorSpec.of("hidden.bias", hidden),
        TensorSpec.of("hidden.weight", inputs, hidden),
        TensorSpec.of("output.bias", classes),
        TensorSpec.of("output.weight", hidden, classes));
  }

  /**
   * Initial weights from {@code seed}, the same on every machine: biases zero, weights uniform
   * within ±√(6 / (in + out)).
   *
   * <p>Source: Glorot, Bengio, “Understanding the difficulty of training deep feedforward neural
   * networks”, 2010, equation 16.
   */
  public Weights initialWeights(long seed) {
    SeededRandom random = new SeededRandom(SeededRandom.derive(seed, "initial-weights"));
    float[] values = new float[hidden + inputs * hidden + classes + hidden * classes];
    fill(values, hidden, inputs, hidden, random);
    fill(values, hidden + inputs * hidden + classes, hidden, classes, random);
    return Weights.adopt(layout(), values);
  }

  private static void fill(float[] values, int from, int fanIn, int fanOut, SeededRandom random) {
    double limit = StrictMath.sqrt(6.0 / (fanIn + fanOut));
    for (int i = 0; i < fanIn * fanOut; i++) {
      values[from + i] = (float) ((2 * random.nextUnit() - 1) * limit);
    }
  }
}
