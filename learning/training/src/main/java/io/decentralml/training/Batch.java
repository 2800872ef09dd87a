package io.decentralml.training;

import java.util.Arrays;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** Native memory for the features and one-hot labels of a fixed number of examples. */
final class Batch implements AutoCloseable {
  private final int size;
  private final int inputs;
  private final int classes;
  private final float[] featureRows;
  private final float[] labelRows;
  private final TFloat32 features;
  private final TFloat32 labels;

  Batch(ModelShape shape, int size) {
    this.size = size;
    this.inputs = shape.inputs();
    this.classes = shape.classes();
    this.featureRows = new float[size * inputs];
    this.labelRows = new float[size * classes];
    this.features = TFloat32.tensorOf(Shape.of(size, inputs));
    this.labels = TFloat32.tensorOf(Shape.of(size, classes));
  }

  /** Takes the examples that {@code order} names from {@code from} on. */
  void fill(Dataset data, int[] order, int from) {
    Arrays.fill(labelRows, 0);
    for (int i = 0; i < size; i++) {
      data.copyFeatures(order[from + i], featureRows, i * inputs);
      labelRows[i * classes + data.label(order[from + i])] = 1;
    }
    features.asRawTensor().data().asFloats().write(featureRows);
    labels.asRawTensor().data().asFloats().write(labelRows);
  }

  int size() {
    return size;
  }

  TFloat32 features() {
    return features;
  }

  TFloat32 labels() {
    return labels;
  }

  @Override
  public void close() {
    features.close();
    labels.close();
  }
}
