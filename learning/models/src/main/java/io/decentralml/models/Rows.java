package io.decentralml.models;

import io.decentralml.training.Dataset;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/** Native memory for the features and labels of a fixed number of examples. */
final class Rows implements AutoCloseable {
  private final int size;
  private final int width;
  private final float[] featureRows;
  private final long[] labelValues;
  private final TFloat32 features;
  private final TInt64 labels;

  Rows(int size, int width) {
    this.size = size;
    this.width = width;
    this.featureRows = new float[size * width];
    this.labelValues = new long[size];
    this.features = TFloat32.tensorOf(Shape.of(size, width));
    this.labels = TInt64.tensorOf(Shape.of(size));
  }

  /** Takes the examples that {@code order} names from {@code from} on. */
  void fill(Dataset data, int[] order, int from) {
    for (int i = 0; i < size; i++) {
      data.copyFeatures(order[from + i], featureRows, i * width);
      labelValues[i] = data.label(order[from + i]);
    }
    features.asRawTensor().data().asFloats().write(featureRows);
    labels.asRawTensor().data().asLongs().write(labelValues);
  }

  TFloat32 features() {
    return features;
  }

  TInt64 labels() {
    return labels;
  }

  @Override
  public void close() {
    features.close();
    labels.close();
  }
}
