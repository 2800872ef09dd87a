package io.decentralml.training;

import java.util.List;

/**
 * Name and shape of one tensor of 32-bit floats.
 *
 * @param name 1 to 256 visible ASCII characters without quote and backslash
 * @param dimensions lengths of the axes, outermost first; empty for a scalar
 */
public record TensorSpec(String name, List<Integer> dimensions) {
  private static final int MAX_NAME = 256;

  /** Checks the name, the lengths, and that the tensor has fewer than 2^31 elements. */
  public TensorSpec {
    dimensions = List.copyOf(dimensions);
    boolean plain = name.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '"' && c != '\\');
    if (name.isEmpty() || name.length() > MAX_NAME || !plain) {
      throw new IllegalArgumentException(
          "a tensor's name has 1 to 256 visible ASCII characters without \" and \\");
    }
    long count = 1;
    for (int dimension : dimensions) {
      count *= dimension;
      if (dimension < 0 || count > Integer.MAX_VALUE) {
        throw new IllegalArgumentException(
            "tensor \"" + name + "\" cannot have dimensions " + dimensions);
      }
    }
  }

  /** The spec of a tensor with these dimensions. */
  public static TensorSpec of(String name, Integer... dimensions) {
    return new TensorSpec(name, List.of(dimensions));
  }

  /** How many elements such a tensor has. */
  public int elementCount() {
    return dimensions.stream().reduce(1, (a, b) -> a * b);
  }

  /** For messages, as {@code hidden.weight[64, 128]}. */
  @Override
  public String toString() {
    return name + dimensions;
  }
}
