package io.decentralml.training;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Labelled examples: for each a row of features, usually pixels in {@code [0, 1]}, and a class.
 * Immutable; selections share the features.
 */
public final class Dataset {
  private final int featureCount;
  private final int classCount;
  private final float[] features;
  private final byte[] labels;
  private final int[] rows;

  private Dataset(int featureCount, int classCount, float[] features, byte[] labels, int[] rows) {
    this.featureCount = featureCount;
    this.classCount = classCount;
    this.features = features;
    this.labels = labels;
    this.rows = rows;
  }

  /**
   * Examples of {@code featureCount} features each.
   *
   * @param classCount 1 to 127; labels are below it
   * @throws IllegalArgumentException when the lengths or a label do not fit
   */
  public static Dataset of(int featureCount, int classCount, float[] features, byte[] labels) {
    if (featureCount < 1 || features.length != (long) featureCount * labels.length) {
      throw new IllegalArgumentException(
          features.length + " features are not " + labels.length + " rows of " + featureCount);
    }
    for (byte label : labels) {
      if (label < 0 || label >= classCount) {
        throw new IllegalArgumentException("label " + label + " is not below " + classCount);
      }
    }
    int[] rows = IntStream.range(0, labels.length).toArray();
    return new Dataset(featureCount, classCount, features.clone(), labels.clone(), rows);
  }

  /** Number of examples. */
  public int size() {
    return rows.length;
  }

  /** Number of features of each example. */
  public int featureCount() {
    return featureCount;
  }

  /** Number of classes that labels may name. */
  public int classCount() {
    return classCount;
  }

  /** The class of the example at {@code index}. */
  public int label(int index) {
    return labels[rows[index]];
  }

  /** Copies the features of the example at {@code index} to {@code target} at {@code offset}. */
  public void copyFeatures(int index, float[] target, int offset) {
    System.arraycopy(features, rows[index] * featureCount, target, offset, featureCount);
  }

  /** The examples at {@code indices}, in that order. */
  public Dataset select(int[] indices) {
    int[] selected = new int[indices.length];
    for (int i = 0; i < indices.length; i++) {
      selected[i] = rows[indices[i]];
    }
    return new Dataset(featureCount, classCount, features, labels, selected);
  }

  /** How many examples each class has. */
  public int[] classSizes() {
    int[] sizes = new int[classCount];
    for (int row : rows) {
      sizes[labels[row]]++;
    }
    return sizes;
  }

  /**
   * Holds out a fifth of the examples, rounded down, drawn from {@code seed}.
   *
   * @throws IllegalArgumentException when there are fewer than five
   */
  public DatasetSplit holdOut(long seed) {
    int[] order = IntStream.range(0, size()).toArray();
    new SeededRandom(SeededRandom.derive(seed, "hold-out")).shuffle(order);
    int heldOut = size() / 5;
    return new DatasetSplit(
        select(Arrays.copyOfRange(order, heldOut, order.length)),
        select(Arrays.copyOf(order, heldOut)));
  }

  @Override
  public String toString() {
    return "Dataset[" + size() + " examples, " + featureCount + " features]";
  }
}
