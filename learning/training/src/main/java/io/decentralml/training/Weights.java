package io.decentralml.training;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The parameters of a model: named tensors of 32-bit floats, in ascending order of their names, row
 * major, one after the other in one flat sequence. Immutable.
 */
public final class Weights {
  private final List<TensorSpec> layout;
  private final float[] values;

  private Weights(List<TensorSpec> layout, float[] values) {
    this.layout = layout;
    this.values = values;
  }

  /**
   * Weights of {@code layout} with a copy of {@code values}.
   *
   * @throws IllegalArgumentException when names are not strictly ascending or the values are too
   *     many or too few
   */
  public static Weights of(List<TensorSpec> layout, float[] values) {
    return adopt(layout, values.clone());
  }

  /** As {@link #of} without the copy: the caller gives the array away. */
  static Weights adopt(List<TensorSpec> layout, float[] values) {
    List<TensorSpec> specs = List.copyOf(layout);
    long expected = 0;
    for (int i = 0; i < specs.size(); i++) {
      TensorSpec spec = specs.get(i);
      if (i > 0 && specs.get(i - 1).name().compareTo(spec.name()) >= 0) {
        throw new IllegalArgumentException("tensor names must ascend, at \"" + spec.name() + '"');
      }
      expected += spec.elementCount();
    }
    if (expected != values.length) {
      throw new IllegalArgumentException(
          "layout has " + expected + " elements, values " + values.length);
    }
    return new Weights(specs, values);
  }

  /** Names and shapes, names ascending. */
  public List<TensorSpec> layout() {
    return layout;
  }

  /** Number of parameters. */
  public int size() {
    return values.length;
  }

  /** The parameter at {@code index} of the flat sequence. */
  public float get(int index) {
    return values[index];
  }

  /** All parameters in a new array. */
  public float[] toArray() {
    return values.clone();
  }

  /** All parameters without a copy, to read only. */
  float[] shared() {
    return values;
  }

  /** The Euclidean length of all parameters as one vector; summed in double in flat order. */
  public double norm() {
    double sum = 0;
    for (float value : values) {
      sum += (double) value * value;
    }
    return StrictMath.sqrt(sum);
  }

  /**
   * The Euclidean distance to weights of the same layout; summed in double in flat order.
   *
   * @throws IllegalArgumentException when the layouts differ
   */
  public double distance(Weights other) {
    if (!layout.equals(other.layout)) {
      throw new IllegalArgumentException("layouts differ: " + layout + " and " + other.layout);
    }
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      double difference = (double) values[i] - other.values[i];
      sum += difference * difference;
    }
    return StrictMath.sqrt(sum);
  }

  /** Whether no parameter is infinite or not a number. */
  public boolean isFinite() {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        return false;
      }
    }
    return true;
  }

  /** SHA-256 of the canonical file ({@link Safetensors#encode}) in hexadecimal. */
  public String hash() {
    return HexFormat.of().formatHex(Sha256.digest().digest(Safetensors.encode(this)));
  }

  /** Equal layout and equal bits. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Weights that
        && layout.equals(that.layout)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * layout.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Weights" + layout;
  }
}
