package io.decentralml.training;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Trains and measures one kind of model on the calling thread. Several trainers work side by side;
 * one trainer serves one thread at a time. Opening the first loads TensorFlow.
 */
public final class Trainer implements AutoCloseable {
  private static final int EVALUATION_BATCH = 512;

  private final ModelShape shape;
  private final TrainingGraph graph;
  private final Optimizer optimizer;

  private Trainer(ModelShape shape, Optimizer optimizer) {
    this.shape = shape;
    this.optimizer = optimizer;
    this.graph = new TrainingGraph(shape, optimizer);
  }

  /** A trainer of models of {@code shape}. */
  public static Trainer open(ModelShape shape, Optimizer optimizer) {
    return new Trainer(shape, optimizer);
  }

  /** The models' shape. */
  public ModelShape shape() {
    return shape;
  }

  /** How it changes weights. */
  public Optimizer optimizer() {
    return optimizer;
  }

  /**
   * The weights that {@code start} becomes by training on {@code data}: the same bytes for the same
   * arguments on one processor model.
   *
   * @throws IllegalArgumentException when weights or data do not fit the shape, or there are no
   *     data
   */
  public Weights train(Weights start, Dataset data, LocalTraining training) {
    requireFit(start, data);
    graph.setWeights(start);
    SeededRandom random = new SeededRandom(training.seed());
    int[] order = IntStream.range(0, data.size()).toArray();
    int batchSize = Math.min(training.batchSize(), data.size());
    try (Batch whole = new Batch(shape, batchSize);
        Batch rest = new Batch(shape, data.size() % batchSize)) {
      for (int epoch = 0; epoch < training.epochs(); epoch++) {
        random.shuffle(order);
        for (int from = 0; from < order.length; from += batchSize) {
          Batch batch = order.length - from < batchSize ? rest : whole;
          batch.fill(data, order, from);
          graph.step(batch);
        }
      }
    }
    return graph.weights();
  }

  /**
   * Measures {@code weights} on {@code data}. Of equally likely classes the first counts as the
   * answer.
   *
   * @throws IllegalArgumentException when weights or data do not fit the shape, or there are no
   *     data
   */
  public Evaluation evaluate(Weights weights, Dataset data) {
    requireFit(weights, data);
    graph.setWeights(weights);
    int correct = 0;
    double loss = 0;
    int[] order = IntStream.range(0, data.size()).toArray();
    for (int from = 0; from < order.length; from += EVALUATION_BATCH) {
      int count = Math.min(EVALUATION_BATCH, order.length - from);
      try (Batch batch = new Batch(shape, count)) {
        batch.fill(data, order, from);
        float[] logits = graph.logits(batch);
        for (int i = 0; i < count; i++) {
          float[] row = Arrays.copyOfRange(logits, i * shape.classes(), (i + 1) * shape.classes());
          correct += largest(row) == data.label(from + i) ? 1 : 0;
          loss += crossEntropy(row, data.label(from + i));
        }
      }
    }
    return new Evaluation(data.size(), correct, loss / data.size());
  }

  private static int largest(float[] logits) {
    int best = 0;
    for (int i = 1; i < logits.length; i++) {
      if (logits[i] > logits[best]) {
        best = i;
      }
    }
    return best;
  }

  private static double crossEntropy(float[] logits, int label) {
    double top = logits[largest(logits)];
    double sum = 0;
    for (float logit : logits) {
      sum += StrictMath.exp(logit - top);
    }
    return top + StrictMath.log(sum) - logits[label];
  }

  private void requireFit(Weights weights, Dataset data) {
    if (!weights.layout().equals(shape.layout())) {
      throw new IllegalArgumentException(weights + " are not of " + shape);
    }
    if (data.featureCount() != shape.inputs() || data.classCount() > shape.classes()) {
      throw new IllegalArgumentException(data + " does not fit " + shape);
    }
    if (data.size() == 0) {
      throw new IllegalArgumentException("no examples");
    }
  }

  @Override
  public void close() {
    graph.close();
  }
}
