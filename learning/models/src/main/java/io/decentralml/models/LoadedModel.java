package io.decentralml.models;

import io.decentralml.models.PackageException.Fault;
import io.decentralml.training.Dataset;
import io.decentralml.training.SeededRandom;
import io.decentralml.training.TensorSpec;
import io.decentralml.training.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.types.TFloat32;

/**
 * A package's model, ready to run on the calling thread; one thread at a time. It runs through its
 * signatures alone, so it does not matter which program made it. Operations run one at a time, so
 * that sums have one order and the same training gives the same bytes on one processor model.
 */
public final class LoadedModel implements AutoCloseable {
  private static final ConfigProto ONE_THREAD =
      ConfigProto.newBuilder()
          .setIntraOpParallelismThreads(1)
          .setInterOpParallelismThreads(-1)
          .build();
  private static final int EVALUATION_BATCH = 512;
  private static final double TOLERANCE = 1e-3;

  private final ModelGraph model;
  private final Graph graph = new Graph();
  private final Session session;

  private LoadedModel(ModelGraph model) {
    this.model = model;
    try {
      graph.importGraphDef(model.definition());
      this.session = new Session(graph, ONE_THREAD);
    } catch (RuntimeException failure) {
      graph.close();
      throw failure;
    }
  }

  /**
   * Loads a package with its weights and tries it: they come back as they were set, and {@code
   * infer} answers with probabilities.
   *
   * @throws PackageException with {@link Fault#BEHAVIOUR} or {@link Fault#WEIGHTS} when it does not
   */
  public static LoadedModel open(ModelPackage from) throws PackageException {
    LoadedModel model = guarded("load", () -> new LoadedModel(from.graph()));
    try {
      model.setWeights(from.weights());
      if (!model.weights().equals(from.weights())) {
        throw new PackageException(Fault.WEIGHTS, "get_weights gives others than were set");
      }
      try (TFloat32 zeros = TFloat32.tensorOf(Shape.of(2, model.inputs()))) {
        var _ = model.probabilities(zeros, 2);
      }
      return model;
    } catch (PackageException | RuntimeException failure) {
      model.close();
      throw failure;
    }
  }

  /** Number of features. */
  public int inputs() {
    return model.inputs();
  }

  /** Number of classes. */
  public int classes() {
    return model.classes();
  }

  /** Sets the weights; what else a training remembers starts afresh. */
  public void setWeights(Weights weights) throws PackageException {
    Map<String, Tensor> inputs = new HashMap<>();
    float[] values = weights.toArray();
    int from = 0;
    try {
      for (TensorSpec spec : model.layout()) {
        long[] lengths = spec.dimensions().stream().mapToLong(Integer::longValue).toArray();
        TFloat32 tensor = TFloat32.tensorOf(Shape.of(lengths));
        inputs.put(spec.name(), tensor);
        tensor.asRawTensor().data().asFloats().write(values, from, spec.elementCount());
        from += spec.elementCount();
      }
      call(Signatures.SET_WEIGHTS, inputs, List.of(Signatures.DONE)).close();
    } finally {
      inputs.values().forEach(Tensor::close);
    }
  }

  /** The weights as they are now. */
  public Weights weights() throws PackageException {
    List<TensorSpec> layout = model.layout();
    float[] values = new float[layout.stream().mapToInt(TensorSpec::elementCount).sum()];
    List<String> names = layout.stream().map(TensorSpec::name).toList();
    try (Result result = call(Signatures.GET_WEIGHTS, Map.of(), names)) {
      int from = 0;
      for (int i = 0; i < layout.size(); i++) {
        TensorSpec spec = layout.get(i);
        requireSize(Signatures.GET_WEIGHTS, result.get(i), spec.elementCount());
        result.get(i).asRawTensor().data().asFloats().read(values, from, spec.elementCount());
        from += spec.elementCount();
      }
    }
    return Weights.of(layout, values);
  }

  /**
   * Measures the model on {@code data} by {@code infer} and {@code evaluate}, which must agree. Of
   * equally likely classes the first counts as the answer.
   *
   * @throws IllegalArgumentException when the data do not fit the model or are empty
   */
  public Score evaluate(Dataset data) throws PackageException {
    requireFit(data);
    int[][] confusion = new int[classes()][classes()];
    int[] order = IntStream.range(0, data.size()).toArray();
    double loss = 0;
    double claimed = 0;
    for (int from = 0; from < order.length; from += EVALUATION_BATCH) {
      int count = Math.min(EVALUATION_BATCH, order.length - from);
      try (Rows rows = new Rows(count, inputs())) {
        rows.fill(data, order, from);
        float[] answers = probabilities(rows.features(), count);
        for (int i = 0; i < count; i++) {
          confusion[data.label(from + i)][largest(answers, i * classes())]++;
        }
        float[] figures =
            figures(Signatures.EVALUATE, rows, List.of(Signatures.LOSS, Signatures.ACCURACY));
        loss += (double) figures[0] * count;
        claimed += (double) figures[1] * count;
      }
    }
    Score score = score(loss / data.size(), confusion);
    if (!(Math.abs(claimed / data.size() - score.accuracy()) <= TOLERANCE)) {
      throw new PackageException(
          Fault.BEHAVIOUR,
          "evaluate says the accuracy is %.4f, but the answers of infer make it %.4f"
              .formatted(claimed / data.size(), score.accuracy()));
    }
    return score;
  }

  private static Score score(double loss, int[][] confusion) throws PackageException {
    List<List<Integer>> table = new ArrayList<>();
    for (int[] row : confusion) {
      table.add(IntStream.of(row).boxed().toList());
    }
    try {
      return new Score(loss, table);
    } catch (IllegalArgumentException wrong) {
      throw new PackageException(Fault.BEHAVIOUR, "evaluate: " + wrong.getMessage());
    }
  }

  private static int largest(float[] values, int from, int count) {
    int best = 0;
    for (int i = 1; i < count; i++) {
      if (values[from + i] > values[from + best]) {
        best = i;
      }
    }
    return best;
  }

  private int largest(float[] values, int from) {
    return largest(values, from, classes());
  }

  /** Probabilities of every class, row by row. */
  float[] probabilities(TFloat32 features, int count) throws PackageException {
    try (Result result =
        call(
            Signatures.INFER,
            Map.of(Signatures.FEATURES, features),
            List.of(Signatures.PROBABILITIES))) {
      float[] values = new float[count * classes()];
      requireSize(Signatures.INFER, result.get(0), values.length);
      result.get(0).asRawTensor().data().asFloats().read(values);
      for (int row = 0; row < count; row++) {
        requireProbabilities(values, row * classes());
      }
      return values;
    }
  }

  private void requireProbabilities(float[] values, int from) throws PackageException {
    double sum = 0;
    boolean sound = true;
    for (int i = from; i < from + classes(); i++) {
      sound &= values[i] >= 0 && values[i] <= 1 + TOLERANCE;
      sum += values[i];
    }
    if (!sound || !(Math.abs(sum - 1) <= TOLERANCE)) {
      throw new PackageException(
          Fault.BEHAVIOUR, "infer gives no probabilities: a row's sum is " + sum);
    }
  }

  /**
   * One pass over {@code data} in an order drawn from {@code random}.
   *
   * @return the mean loss that the model told
   * @throws IllegalArgumentException when the data do not fit the model or are empty
   */
  double trainEpoch(Dataset data, Retuning retuning, SeededRandom random, int[] order)
      throws PackageException {
    requireFit(data);
    int batchSize = Math.min(retuning.batchSize(), data.size());
    random.shuffle(order);
    double loss = 0;
    try (Rows whole = new Rows(batchSize, inputs());
        Rows rest = new Rows(data.size() % batchSize, inputs());
        TFloat32 learningRate = TFloat32.scalarOf((float) retuning.learningRate())) {
      for (int from = 0; from < order.length; from += batchSize) {
        int count = Math.min(batchSize, order.length - from);
        Rows rows = count < batchSize ? rest : whole;
        rows.fill(data, order, from);
        loss += count * step(rows, learningRate);
      }
    }
    return loss / data.size();
  }

  private double step(Rows rows, TFloat32 learningRate) throws PackageException {
    Map<String, Tensor> inputs =
        Map.of(
            Signatures.FEATURES, rows.features(),
            Signatures.LABELS, rows.labels(),
            Signatures.LEARNING_RATE, learningRate);
    try (Result result = call(Signatures.TRAIN, inputs, List.of(Signatures.LOSS))) {
      return scalar(Signatures.TRAIN, result.get(0));
    }
  }

  private float[] figures(String signature, Rows rows, List<String> outputs)
      throws PackageException {
    Map<String, Tensor> inputs =
        Map.of(Signatures.FEATURES, rows.features(), Signatures.LABELS, rows.labels());
    try (Result result = call(signature, inputs, outputs)) {
      float[] figures = new float[outputs.size()];
      for (int i = 0; i < figures.length; i++) {
        figures[i] = scalar(signature, result.get(i));
      }
      return figures;
    }
  }

  private static float scalar(String signature, Tensor tensor) throws PackageException {
    requireSize(signature, tensor, 1);
    return tensor.asRawTensor().data().asFloats().getFloat(0);
  }

  private static void requireSize(String signature, Tensor tensor, int expected)
      throws PackageException {
    if (!(tensor instanceof TFloat32) || tensor.shape().size() != expected) {
      throw new PackageException(
          Fault.BEHAVIOUR,
          "%s gives %s, not %d floats".formatted(signature, tensor.shape(), expected));
    }
  }

  private Result call(String name, Map<String, ? extends Tensor> inputs, List<String> outputs)
      throws PackageException {
    SignatureDef signature = model.signature(name);
    Map<String, TensorInfo> taken = new TreeMap<>(signature.getInputsMap());
    return guarded(
        name,
        () -> {
          Session.Runner runner = session.runner();
          taken.forEach((input, info) -> {
            Tensor tensor = inputs.get(input);
            if (tensor == null) {
              throw new IllegalArgumentException("there is no input " + input);
            }
            runner.feed(info.getName(), tensor);
          });
          for (String output : outputs) {
            runner.fetch(signature.getOutputsOrThrow(output).getName());
          }
          return runner.run();
        });
  }

  /**
   * TensorFlow tells of a graph that it cannot load or run by unchecked exceptions of many types,
   * and here the graph is a stranger's; so all of them are the package's fault.
   */
  private static <T> T guarded(String what, Supplier<T> work) throws PackageException {
    try {
      return work.get();
    } catch (RuntimeException failure) {
      String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
      throw new PackageException(
          Fault.BEHAVIOUR,
          "%s fails in TensorFlow: %s"
              .formatted(what, message.length() <= 300 ? message : message.substring(0, 300)));
    }
  }

  private void requireFit(Dataset data) {
    if (data.featureCount() != inputs() || data.classCount() > classes()) {
      throw new IllegalArgumentException(
          "%s with %d classes does not fit a model of %d features and %d classes"
              .formatted(data, data.classCount(), inputs(), classes()));
    }
    if (data.size() == 0) {
      throw new IllegalArgumentException("no examples");
    }
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }
}
