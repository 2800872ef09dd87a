package io.decentralml.models;

import io.decentralml.training.TensorSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.ReadVariableOp;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorShapeProto;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/**
 * Writes the TensorFlow graph of a {@link Network} with its five signatures. Training is gradient
 * descent on the mean cross-entropy; weights are the only state, and no weight is in the graph.
 */
final class NetworkGraph {
  private record Variable(
      TensorSpec spec,
      VarHandleOp handle,
      ReadVariableOp<TFloat32> value,
      Placeholder<TFloat32> next) {}

  private final Network network;
  private final Ops tf;
  private final List<Variable> variables = new ArrayList<>();
  private final Map<String, SignatureDef> signatures = new LinkedHashMap<>();

  private NetworkGraph(Network network, Graph graph) {
    this.network = network;
    this.tf = Ops.create(graph);
  }

  /** The SavedModel file: the same bytes for the same network and version of TensorFlow. */
  static byte[] savedModel(Network network) {
    try (Graph graph = new Graph()) {
      NetworkGraph writer = new NetworkGraph(network, graph);
      writer.build();
      GraphDef definition = graph.toGraphDef();
      return SavedModelFile.write(definition, writer.signatures);
    }
  }

  private void build() {
    for (TensorSpec spec : network.layout()) {
      variables.add(variable(spec));
    }
    Placeholder<TFloat32> features =
        tf.withName("features")
            .placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, network.inputs())));
    Placeholder<TInt64> labels =
        tf.withName("labels").placeholder(TInt64.class, Placeholder.shape(Shape.of(-1)));
    Placeholder<TFloat32> learningRate =
        tf.withName("learning_rate").placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    Operand<TFloat32> logits = logits(features);
    Operand<TFloat32> probabilities = tf.withName("probabilities").nn.softmax(logits);
    Operand<TFloat32> loss = loss(logits, labels);
    Operand<TFloat32> trainLoss = trainingLoss(loss, learningRate);
    Operand<TFloat32> accuracy = accuracy(logits, labels);
    TensorInfo rows = info(features, DataType.DT_FLOAT, -1, network.inputs());
    TensorInfo answers = info(labels, DataType.DT_INT64, -1);
    signatures.put(
        Signatures.INFER,
        SignatureDef.newBuilder()
            .putInputs(Signatures.FEATURES, rows)
            .putOutputs(
                Signatures.PROBABILITIES,
                info(probabilities, DataType.DT_FLOAT, -1, network.classes()))
            .build());
    signatures.put(
        Signatures.EVALUATE,
        SignatureDef.newBuilder()
            .putInputs(Signatures.FEATURES, rows)
            .putInputs(Signatures.LABELS, answers)
            .putOutputs(Signatures.LOSS, info(loss, DataType.DT_FLOAT))
            .putOutputs(Signatures.ACCURACY, info(accuracy, DataType.DT_FLOAT))
            .build());
    signatures.put(
        Signatures.TRAIN,
        SignatureDef.newBuilder()
            .putInputs(Signatures.FEATURES, rows)
            .putInputs(Signatures.LABELS, answers)
            .putInputs(Signatures.LEARNING_RATE, info(learningRate, DataType.DT_FLOAT))
            .putOutputs(Signatures.LOSS, info(trainLoss, DataType.DT_FLOAT))
            .build());
    putWeightSignatures();
  }

  private Operand<TFloat32> logits(Operand<TFloat32> features) {
    Operand<TFloat32> values = features;
    List<Network.Layer> layers = network.layers();
    for (int i = 0; i < layers.size(); i++) {
      String name = layers.get(i).name();
      Operand<TFloat32> product = tf.linalg.matMul(values, value(name + ".weight"));
      Operand<TFloat32> sum = tf.math.add(product, value(name + ".bias"));
      values = i == layers.size() - 1 ? sum : tf.nn.relu(sum);
    }
    return values;
  }

  private Operand<TFloat32> loss(Operand<TFloat32> logits, Operand<TInt64> labels) {
    Operand<TFloat32> wanted =
        tf.oneHot(labels, tf.constant(network.classes()), tf.constant(1f), tf.constant(0f));
    return tf.math.mean(tf.nn.softmaxCrossEntropyWithLogits(logits, wanted).loss(), tf.constant(0));
  }

  private Operand<TFloat32> accuracy(Operand<TFloat32> logits, Operand<TInt64> labels) {
    Operand<TInt64> answers = tf.math.argMax(logits, tf.constant(1), TInt64.class);
    Operand<TInt32> first = tf.constant(0);
    return tf.math.mean(tf.dtypes.cast(tf.math.equal(answers, labels), TFloat32.class), first);
  }

  /** The loss before the step, told after it. */
  private Operand<TFloat32> trainingLoss(Operand<TFloat32> loss, Operand<TFloat32> learningRate) {
    Gradients gradients = tf.gradients(loss, variables.stream().map(Variable::value).toList());
    List<Op> updates = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      updates.add(
          tf.train.resourceApplyGradientDescent(
              variables.get(i).handle, learningRate, gradients.<TFloat32>dy(i)));
    }
    return tf.withControlDependencies(updates).withName("train_loss").identity(loss);
  }

  private void putWeightSignatures() {
    SignatureDef.Builder get = SignatureDef.newBuilder();
    SignatureDef.Builder set = SignatureDef.newBuilder();
    List<Op> assignments = new ArrayList<>();
    for (Variable each : variables) {
      String name = each.spec.name();
      get.putOutputs(name, info(each.value, each.spec));
      set.putInputs(name, info(each.next, each.spec));
      assignments.add(tf.assignVariableOp(each.handle, each.next));
    }
    Operand<?> done =
        tf.withControlDependencies(assignments).withName("weights_set").constant(true);
    set.putOutputs(Signatures.DONE, info(done, DataType.DT_BOOL));
    signatures.put(Signatures.GET_WEIGHTS, get.build());
    signatures.put(Signatures.SET_WEIGHTS, set.build());
  }

  private Variable variable(TensorSpec spec) {
    Shape shape = Shape.of(lengths(spec));
    VarHandleOp handle =
        tf.withName(spec.name())
            .varHandleOp(TFloat32.class, shape, VarHandleOp.sharedName(spec.name()));
    return new Variable(
        spec,
        handle,
        tf.withName(spec.name() + ".read").readVariableOp(handle, TFloat32.class),
        tf.withName(spec.name() + ".next").placeholder(TFloat32.class, Placeholder.shape(shape)));
  }

  private Operand<TFloat32> value(String name) {
    for (Variable variable : variables) {
      if (variable.spec.name().equals(name)) {
        return variable.value;
      }
    }
    throw new AssertionError("the layout has no " + name);
  }

  private static long[] lengths(TensorSpec spec) {
    return spec.dimensions().stream().mapToLong(Integer::longValue).toArray();
  }

  private static TensorInfo info(Operand<?> tensor, TensorSpec spec) {
    return info(tensor, DataType.DT_FLOAT, lengths(spec));
  }

  private static TensorInfo info(Operand<?> tensor, DataType type, long... lengths) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (long length : lengths) {
      shape.addDim(TensorShapeProto.Dim.newBuilder().setSize(length));
    }
    return TensorInfo.newBuilder()
        .setName(tensor.op().name() + ":" + tensor.asOutput().index())
        .setDtype(type)
        .setTensorShape(shape)
        .build();
  }
}
