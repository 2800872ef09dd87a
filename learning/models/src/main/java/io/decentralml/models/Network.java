package io.decentralml.models;

import io.decentralml.training.ModelShape;
import io.decentralml.training.SeededRandom;
import io.decentralml.training.TensorSpec;
import io.decentralml.training.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * A classifier of fully connected layers: inputs, hidden layers with ReLU, classes with softmax.
 *
 * <p>Its weights are, for each layer, {@code <layer>.bias} of [width] and {@code <layer>.weight} of
 * [width before, width]. The last layer is {@code output}; an only hidden layer is {@code hidden},
 * several have their numbers from 1 behind that word. With one hidden layer it is the {@link
 * ModelShape} of federated training, with the same weights from the same seed.
 *
 * @param inputs number of features
 * @param hidden widths of the hidden layers, from the input on; at most 8
 * @param classes number of classes, at most 127
 */
public record Network(int inputs, List<Integer> hidden, int classes) {
  private static final int MOST_LAYERS = 8;
  private static final int MOST_CLASSES = 127;
  private static final int MAX_WIDTH = 1 << 20;
  private static final int MAX_PARAMETERS = 1 << 25;

  /** One layer: its name and the widths before and after it. */
  record Layer(String name, int from, int to) {}

  /** Checks the number of layers, every width and the number of parameters, at most 2^25. */
  public Network {
    hidden = List.copyOf(hidden);
    if (hidden.size() > MOST_LAYERS) {
      throw new IllegalArgumentException("at most " + MOST_LAYERS + " hidden layers");
    }
    if (classes < 1 || classes > MOST_CLASSES) {
      throw new IllegalArgumentException("1 to " + MOST_CLASSES + " classes, not " + classes);
    }
    long parameters = 0;
    long before = inputs;
    for (int i = 0; i <= hidden.size(); i++) {
      long width = i < hidden.size() ? hidden.get(i) : classes;
      if (before < 1 || before > MAX_WIDTH || width < 1 || width > MAX_WIDTH) {
        throw new IllegalArgumentException("a layer's width is within 1 and 2^20");
      }
      parameters += (before + 1) * width;
      before = width;
    }
    if (parameters > MAX_PARAMETERS) {
      throw new IllegalArgumentException("a model has at most 2^25 parameters");
    }
  }

  /** The network of a federated training. */
  public static Network of(ModelShape shape) {
    return new Network(shape.inputs(), List.of(shape.hidden()), shape.classes());
  }

  List<Layer> layers() {
    List<Layer> layers = new ArrayList<>();
    int before = inputs;
    for (int i = 0; i < hidden.size(); i++) {
      layers.add(
          new Layer(hidden.size() == 1 ? "hidden" : "hidden" + (i + 1), before, hidden.get(i)));
      before = hidden.get(i);
    }
    layers.add(new Layer("output", before, classes));
    return List.copyOf(layers);
  }

  /** Names and shapes of the weights. */
  public List<TensorSpec> layout() {
    List<TensorSpec> layout = new ArrayList<>();
    for (Layer layer : layers()) {
      layout.add(TensorSpec.of(layer.name + ".bias", layer.to));
      layout.add(TensorSpec.of(layer.name + ".weight", layer.from, layer.to));
    }
    return List.copyOf(layout);
  }

  /**
   * Initial weights from {@code seed}, the same on every machine: biases zero, weights uniform
   * within ±√(6 / (from + to)).
   *
   * <p>Source: Glorot, Bengio, “Understanding the difficulty of training deep feedforward neural
   * networks”, 2010, equation 16.
   */
  public Weights initialWeights(long seed) {
    SeededRandom random = new SeededRandom(SeededRandom.derive(seed, "initial-weights"));
    List<TensorSpec> layout = layout();
    float[] values = new float[layout.stream().mapToInt(TensorSpec::elementCount).sum()];
    int at = 0;
    for (Layer layer : layers()) {
      at += layer.to; // The biases stay zero.
      double limit = StrictMath.sqrt(6.0 / (layer.from + layer.to));
      for (int end = at + layer.from * layer.to; at < end; at++) {
        values[at] = (float) ((2 * random.nextUnit() - 1) * limit);
      }
    }
    return Weights.of(layout, values);
  }

  /** For people, such as {@code 64-128-10}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder().append(inputs);
    hidden.forEach(width -> text.append('-').append(width));
    return text.append('-').append(classes).toString();
  }
}
