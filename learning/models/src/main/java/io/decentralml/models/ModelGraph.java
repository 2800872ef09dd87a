package io.decentralml.models;

import io.decentralml.models.PackageException.Fault;
import io.decentralml.training.TensorSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorShapeProto;

/**
 * A checked graph with its five signatures.
 *
 * @param definition what TensorFlow may load
 * @param signatures by their names
 * @param inputs number of features
 * @param classes number of classes
 * @param layout names and shapes of the weights, names ascending
 */
record ModelGraph(
    GraphDef definition,
    Map<String, SignatureDef> signatures,
    int inputs,
    int classes,
    List<TensorSpec> layout) {
  private static final int MAX_FEATURES = 1 << 20;
  private static final int MAX_CLASSES = 127;
  private static final long MAX_PARAMETERS = 1 << 26;
  private static final int MAX_TENSORS = 1000;

  /**
   * Reads and checks the file {@code saved_model.pb}; TensorFlow does not see it.
   *
   * @throws PackageException that names what is not allowed
   */
  static ModelGraph read(byte[] savedModel) throws PackageException {
    MetaGraphDef meta = SavedModelFile.read(savedModel);
    Map<String, SignatureDef> signatures = new TreeMap<>();
    for (String name :
        List.of(
            Signatures.EVALUATE,
            Signatures.GET_WEIGHTS,
            Signatures.INFER,
            Signatures.SET_WEIGHTS,
            Signatures.TRAIN)) {
      SignatureDef signature = meta.getSignatureDefMap().get(name);
      if (signature == null) {
        throw new PackageException(Fault.SIGNATURE, "the signature " + name + " is missing");
      }
      signatures.put(name, plain(signature));
    }
    GraphDef definition = GraphCheck.check(meta, signatures);
    return new Reader(definition, signatures).read();
  }

  /** The file, with nothing that the signatures do not need. */
  byte[] savedModel() {
    return SavedModelFile.write(definition, signatures);
  }

  SignatureDef signature(String name) {
    SignatureDef found = signatures.get(name);
    if (found == null) {
      throw new AssertionError("a checked graph has the signature " + name);
    }
    return found;
  }

  private static SignatureDef plain(SignatureDef signature) {
    return SignatureDef.newBuilder()
        .putAllInputs(signature.getInputsMap())
        .putAllOutputs(signature.getOutputsMap())
        .setMethodName("tensorflow/serving/predict")
        .build();
  }

  /** Checks the shapes of the signatures. */
  private record Reader(GraphDef definition, Map<String, SignatureDef> signatures) {
    ModelGraph read() throws PackageException {
      for (Map.Entry<String, SignatureDef> each : signatures.entrySet()) {
        for (Map.Entry<String, TensorInfo> input : each.getValue().getInputsMap().entrySet()) {
          if (!GraphCheck.isPlaceholder(definition, input.getValue())) {
            throw fault(
                each.getKey(), "input " + input.getKey() + " is no placeholder of its type");
          }
        }
      }
      int inputs = rowLength(Signatures.INFER, Signatures.FEATURES, true, MAX_FEATURES);
      int classes = rowLength(Signatures.INFER, Signatures.PROBABILITIES, false, MAX_CLASSES);
      requireNames(Signatures.INFER, Set.of(Signatures.FEATURES), Set.of(Signatures.PROBABILITIES));
      requireNames(
          Signatures.EVALUATE,
          Set.of(Signatures.FEATURES, Signatures.LABELS),
          Set.of(Signatures.LOSS, Signatures.ACCURACY));
      requireNames(
          Signatures.TRAIN,
          Set.of(Signatures.FEATURES, Signatures.LABELS, Signatures.LEARNING_RATE),
          Set.of(Signatures.LOSS));
      for (String name : List.of(Signatures.EVALUATE, Signatures.TRAIN)) {
        if (rowLength(name, Signatures.FEATURES, true, MAX_FEATURES) != inputs) {
          throw fault(name, "its features are not those of " + Signatures.INFER);
        }
        requireType(name, Signatures.LABELS, true, DataType.DT_INT64);
        requireType(name, Signatures.LOSS, false, DataType.DT_FLOAT);
      }
      requireType(Signatures.TRAIN, Signatures.LEARNING_RATE, true, DataType.DT_FLOAT);
      requireType(Signatures.EVALUATE, Signatures.ACCURACY, false, DataType.DT_FLOAT);
      return new ModelGraph(definition, signatures, inputs, classes, layout());
    }

    private List<TensorSpec> layout() throws PackageException {
      List<TensorSpec> layout =
          layout(Signatures.GET_WEIGHTS, signature(Signatures.GET_WEIGHTS).getOutputsMap());
      List<TensorSpec> taken =
          layout(Signatures.SET_WEIGHTS, signature(Signatures.SET_WEIGHTS).getInputsMap());
      if (!layout.equals(taken)) {
        throw fault(
            Signatures.SET_WEIGHTS, "it takes other tensors than get_weights gives: " + taken);
      }
      if (!signature(Signatures.GET_WEIGHTS).getInputsMap().isEmpty()) {
        throw fault(Signatures.GET_WEIGHTS, "it takes inputs");
      }
      requireType(Signatures.SET_WEIGHTS, Signatures.DONE, false, DataType.DT_BOOL);
      long parameters = layout.stream().mapToLong(TensorSpec::elementCount).sum();
      if (layout.isEmpty() || parameters < 1 || parameters > MAX_PARAMETERS) {
        throw fault(
            Signatures.GET_WEIGHTS, "it gives %d parameters, not 1 to 2^26".formatted(parameters));
      }
      return layout;
    }

    private static List<TensorSpec> layout(String signature, Map<String, TensorInfo> tensors)
        throws PackageException {
      if (tensors.size() > MAX_TENSORS) {
        throw fault(signature, "it has more than " + MAX_TENSORS + " tensors");
      }
      List<TensorSpec> layout = new ArrayList<>();
      for (Map.Entry<String, TensorInfo> each : new TreeMap<>(tensors).entrySet()) {
        if (each.getValue().getDtype() != DataType.DT_FLOAT) {
          throw fault(signature, each.getKey() + " is not of 32-bit floats");
        }
        List<Integer> lengths = new ArrayList<>();
        for (TensorShapeProto.Dim dim : each.getValue().getTensorShape().getDimList()) {
          lengths.add(Math.clamp(dim.getSize(), -1, Integer.MAX_VALUE));
        }
        try {
          layout.add(new TensorSpec(each.getKey(), lengths));
        } catch (IllegalArgumentException wrong) {
          throw fault(signature, String.valueOf(wrong.getMessage()));
        }
      }
      return List.copyOf(layout);
    }

    private SignatureDef signature(String name) {
      SignatureDef found = signatures.get(name);
      if (found == null) {
        throw new AssertionError("read() was given the signature " + name);
      }
      return found;
    }

    private void requireNames(String name, Set<String> inputs, Set<String> outputs)
        throws PackageException {
      SignatureDef signature = signature(name);
      if (!signature.getInputsMap().keySet().equals(inputs)
          || !signature.getOutputsMap().keySet().equals(outputs)) {
        throw fault(name, "it must take %s and give %s".formatted(inputs, outputs));
      }
    }

    private int rowLength(String signature, String tensor, boolean isInput, int most)
        throws PackageException {
      TensorInfo info = requireType(signature, tensor, isInput, DataType.DT_FLOAT);
      TensorShapeProto shape = info.getTensorShape();
      boolean rows = shape.getDimCount() == 2 && shape.getDim(0).getSize() == -1;
      if (!rows || shape.getDim(1).getSize() < 1 || shape.getDim(1).getSize() > most) {
        throw fault(signature, "%s must be of [any, 1 to %d]".formatted(tensor, most));
      }
      return (int) shape.getDim(1).getSize();
    }

    private TensorInfo requireType(String signature, String tensor, boolean isInput, DataType type)
        throws PackageException {
      SignatureDef found = signature(signature);
      TensorInfo info = (isInput ? found.getInputsMap() : found.getOutputsMap()).get(tensor);
      if (info == null || info.getDtype() != type) {
        throw fault(
            signature, "%s must be there, of type %s".formatted(tensor, type.name().substring(3)));
      }
      return info;
    }

    private static PackageException fault(String signature, String what) {
      return new PackageException(Fault.SIGNATURE, "signature " + signature + ": " + what);
    }
  }
}
