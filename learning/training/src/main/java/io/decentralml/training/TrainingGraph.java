package io.decentralml.training;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.ReadVariableOp;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.op.nn.SoftmaxCrossEntropyWithLogits;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/**
 * The classifier as a TensorFlow graph with its session. Variables are resources, whose updates
 * wait for the gradients that read them; operations run in the calling thread, one at a time, so
 * that sums have one order.
 */
final class TrainingGraph implements AutoCloseable {
  private static final ConfigProto ONE_THREAD =
      ConfigProto.newBuilder()
          .setIntraOpParallelismThreads(1)
          .setInterOpParallelismThreads(-1)
          .build();

  private record Variable(
      TensorSpec spec,
      VarHandleOp handle,
      ReadVariableOp<TFloat32> value,
      Placeholder<TFloat32> next,
      Op assign) {}

  private final List<TensorSpec> layout;
  private final int parameters;
  private final Graph graph = new Graph();
  private final Ops tf = Ops.create(graph);
  private final List<Variable> variables = new ArrayList<>();
  private final List<Op> resets = new ArrayList<>();
  private final Placeholder<TFloat32> features;
  private final Placeholder<TFloat32> labels;
  private final Operand<TFloat32> logits;
  private final AppliedOptimizer optimizer;
  private final Op step;
  private final Session session;

  TrainingGraph(ModelShape shape, Optimizer optimizer) {
    this.layout = shape.layout();
    this.parameters = layout.stream().mapToInt(TensorSpec::elementCount).sum();
    this.features = placeholder(Shape.of(-1, shape.inputs()));
    this.labels = placeholder(Shape.of(-1, shape.classes()));
    for (TensorSpec spec : layout) {
      variables.add(variable(spec));
    }
    this.logits = logits();
    this.optimizer = AppliedOptimizer.of(optimizer, tf, resets);
    this.step = step();
    this.session = new Session(graph, ONE_THREAD);
  }

  /** Loads weights and empties the optimiser's memory. */
  void setWeights(Weights weights) {
    List<Tensor> fed = new ArrayList<>();
    try {
      Session.Runner runner = session.runner();
      int from = 0;
      for (Variable variable : variables) {
        int count = variable.spec.elementCount();
        TFloat32 tensor = TFloat32.tensorOf(shape(variable.spec));
        tensor.asRawTensor().data().asFloats().write(weights.shared(), from, count);
        from += count;
        fed.add(tensor);
        runner.feed(variable.next, tensor).addTarget(variable.assign);
      }
      resets.forEach(runner::addTarget);
      runner.run().close();
    } finally {
      fed.forEach(Tensor::close);
    }
    optimizer.restart();
  }

  Weights weights() {
    Session.Runner runner = session.runner();
    variables.forEach(variable -> runner.fetch(variable.value));
    float[] values = new float[parameters];
    try (Result result = runner.run()) {
      int from = 0;
      for (int i = 0; i < variables.size(); i++) {
        int count = variables.get(i).spec.elementCount();
        result.get(i).asRawTensor().data().asFloats().read(values, from, count);
        from += count;
      }
    }
    return Weights.adopt(layout, values);
  }

  void step(Batch batch) {
    Session.Runner runner =
        session.runner().feed(features, batch.features()).feed(labels, batch.labels());
    optimizer.feed(runner);
    runner.addTarget(step).run().close();
  }

  float[] logits(Batch batch) {
    try (Result result = session.runner().feed(features, batch.features()).fetch(logits).run()) {
      float[] values = new float[(int) result.get(0).shape().size()];
      result.get(0).asRawTensor().data().asFloats().read(values);
      return values;
    }
  }

  private Operand<TFloat32> logits() {
    Operand<TFloat32> hidden =
        tf.nn.relu(
            tf.math.add(tf.linalg.matMul(features, value("hidden.weight")), value("hidden.bias")));
    return tf.math.add(tf.linalg.matMul(hidden, value("output.weight")), value("output.bias"));
  }

  private Op step() {
    SoftmaxCrossEntropyWithLogits<TFloat32> losses =
        tf.nn.softmaxCrossEntropyWithLogits(logits, labels);
    Operand<TFloat32> loss = tf.math.mean(losses.loss(), tf.constant(0));
    List<ReadVariableOp<TFloat32>> values = variables.stream().map(Variable::value).toList();
    Gradients gradients = tf.gradients(loss, values);
    List<Op> updates = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      Variable variable = variables.get(i);
      updates.add(
          optimizer.apply(
              variable.spec.name(),
              shape(variable.spec),
              variable.handle,
              gradients.<TFloat32>dy(i)));
    }
    return tf.withControlDependencies(updates).noOp();
  }

  private Variable variable(TensorSpec spec) {
    VarHandleOp handle =
        tf.varHandleOp(TFloat32.class, shape(spec), VarHandleOp.sharedName(spec.name()));
    Placeholder<TFloat32> next = placeholder(shape(spec));
    return new Variable(
        spec,
        handle,
        tf.readVariableOp(handle, TFloat32.class),
        next,
        tf.assignVariableOp(handle, next));
  }

  private Operand<TFloat32> value(String name) {
    for (Variable variable : variables) {
      if (variable.spec.name().equals(name)) {
        return variable.value;
      }
    }
    throw new AssertionError("the layout has no " + name);
  }

  private Placeholder<TFloat32> placeholder(Shape shape) {
    return tf.placeholder(TFloat32.class, Placeholder.shape(shape));
  }

  private static Shape shape(TensorSpec spec) {
    return Shape.of(spec.dimensions().stream().mapToLong(Integer::longValue).toArray());
  }

  @Override
  public void close() {
    optimizer.close();
    session.close();
    graph.close();
  }
}
