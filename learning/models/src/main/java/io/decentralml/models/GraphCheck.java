package io.decentralml.models;

import io.decentralml.models.PackageException.Fault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

/**
 * Checks a graph before TensorFlow sees it, and cuts off what its signatures do not need.
 *
 * <p>Refused are operations that are not in {@link AllowedOperations}, wherever they are, in the
 * graph or in its functions; functions that call themselves, or each other so often that the whole
 * would be huge; constants of more than 2^18 elements together. What may be in a file that Python
 * saved, but no signature may reach (its checkpoints), is cut off and never loaded.
 */
final class GraphCheck {
  private static final int MOST_NODES = 50_000;
  private static final long MOST_ELEMENTS = 1 << 18;
  private static final String FUNCTION_PREFIX = "__";

  private final GraphDef graph;
  private final Map<String, NodeDef> nodes = new HashMap<>();
  private final Map<String, FunctionDef> functions = new TreeMap<>();
  private final Map<String, Long> expandedSizes = new HashMap<>();
  private final Set<String> expanding = new HashSet<>();
  private long constantElements;

  private GraphCheck(GraphDef graph) {
    this.graph = graph;
  }

  /** The part of {@code meta} that {@code wanted} signatures need. */
  static GraphDef check(MetaGraphDef meta, Map<String, SignatureDef> wanted)
      throws PackageException {
    GraphCheck check = new GraphCheck(meta.getGraphDef());
    check.readFunctions();
    check.readNodes();
    return check.cut(wanted);
  }

  private void readFunctions() throws PackageException {
    for (FunctionDef each : graph.getLibrary().getFunctionList()) {
      String name = each.getSignature().getName();
      // No operation's name begins so: a function cannot pass for an operation, nor hide one.
      if (!name.startsWith(FUNCTION_PREFIX) || functions.put(name, each) != null) {
        throw new PackageException(
            Fault.GRAPH, "a function must have a name of its own that begins with __: " + name);
      }
    }
  }

  private void readNodes() throws PackageException {
    for (NodeDef node : graph.getNodeList()) {
      if (nodes.put(node.getName(), node) != null) {
        throw new PackageException(Fault.GRAPH, "two nodes have the name " + node.getName());
      }
      checkNode(node, "");
    }
    int count = nodes.size();
    for (FunctionDef function : functions.values()) {
      count += function.getNodeDefCount();
      for (NodeDef node : function.getNodeDefList()) {
        checkNode(node, " of function " + function.getSignature().getName());
      }
    }
    if (count > MOST_NODES) {
      throw new PackageException(
          Fault.GRAPH, "the graph has %d nodes, at most %d allowed".formatted(count, MOST_NODES));
    }
  }

  private void checkNode(NodeDef node, String where) throws PackageException {
    String operation = node.getOp();
    boolean known =
        AllowedOperations.forModels().contains(operation)
            || AllowedOperations.isForCheckpoints(operation)
            || functions.containsKey(operation);
    if (!known) {
      throw new PackageException(
          Fault.OPERATION,
          "the operation %s is not allowed (node %s%s)"
              .formatted(operation, node.getName(), where));
    }
    for (AttrValue value : node.getAttrMap().values()) {
      if (value.hasTensor()) {
        count(value.getTensor(), node);
      }
      for (TensorProto each : value.getList().getTensorList()) {
        count(each, node);
      }
    }
    for (String called : called(node)) {
      if (!functions.containsKey(called)) {
        throw new PackageException(
            Fault.GRAPH, "node %s calls %s, which is missing".formatted(node.getName(), called));
      }
    }
  }

  private void count(TensorProto constant, NodeDef node) throws PackageException {
    long elements = 1;
    for (TensorShapeProto.Dim dim : constant.getTensorShape().getDimList()) {
      if (dim.getSize() < 0 || dim.getSize() > MOST_ELEMENTS) {
        throw tooLarge(node);
      }
      elements = Math.min(elements * dim.getSize(), MOST_ELEMENTS + 1);
    }
    constantElements += elements;
    if (constantElements > MOST_ELEMENTS) {
      throw tooLarge(node);
    }
  }

  private static PackageException tooLarge(NodeDef node) {
    return new PackageException(
        Fault.CONSTANT,
        "the graph's constants have more than %d elements, at node %s"
            .formatted(MOST_ELEMENTS, node.getName()));
  }

  /** The functions that a node names in any of its attributes, or is a call of. */
  private List<String> called(NodeDef node) {
    List<String> called = new ArrayList<>();
    if (functions.containsKey(node.getOp())) {
      called.add(node.getOp());
    }
    for (AttrValue value : node.getAttrMap().values()) {
      if (value.hasFunc()) {
        called.add(value.getFunc().getName());
      }
      value.getList().getFuncList().forEach(each -> called.add(each.getName()));
    }
    return called;
  }

  private GraphDef cut(Map<String, SignatureDef> wanted) throws PackageException {
    Set<String> keptNodes = reachable(wanted);
    Set<String> keptFunctions = new HashSet<>();
    GraphDef.Builder cut = GraphDef.newBuilder().setVersions(graph.getVersions());
    long size = 0;
    for (NodeDef node : graph.getNodeList()) {
      if (keptNodes.contains(node.getName())) {
        requireForModels(node);
        size += expandedSize(node);
        cut.addNode(node.toBuilder().clearDevice().clearExperimentalDebugInfo());
        for (String called : called(node)) {
          keep(called, keptFunctions);
        }
      }
    }
    requireSmall(size);
    for (Map.Entry<String, FunctionDef> each : functions.entrySet()) {
      if (keptFunctions.contains(each.getKey())) {
        cut.getLibraryBuilder().addFunction(withoutDevices(each.getValue()));
      }
    }
    return cut.build();
  }

  private Set<String> reachable(Map<String, SignatureDef> wanted) throws PackageException {
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    for (SignatureDef signature : wanted.values()) {
      signature.getInputsMap().values().forEach(each -> open.add(each.getName()));
      signature.getOutputsMap().values().forEach(each -> open.add(each.getName()));
    }
    while (!open.isEmpty()) {
      String name = node(open.remove());
      NodeDef node = nodes.get(name);
      if (node == null) {
        throw new PackageException(Fault.GRAPH, "the graph has no node \"" + name + '"');
      }
      if (reached.add(name)) {
        open.addAll(node.getInputList());
      }
    }
    return reached;
  }

  /** The node of a reference such as {@code ^node}, {@code node} or {@code node:1}. */
  private static String node(String reference) {
    String name = reference.startsWith("^") ? reference.substring(1) : reference;
    int colon = name.indexOf(':');
    return colon < 0 ? name : name.substring(0, colon);
  }

  private void keep(String function, Set<String> kept) throws PackageException {
    if (kept.add(function)) {
      for (NodeDef node : function(function).getNodeDefList()) {
        requireForModels(node);
        for (String called : called(node)) {
          keep(called, kept);
        }
      }
    }
  }

  private FunctionDef function(String name) throws PackageException {
    FunctionDef function = functions.get(name);
    if (function == null) {
      throw new PackageException(Fault.GRAPH, "the function " + name + " is missing");
    }
    return function;
  }

  private static void requireForModels(NodeDef node) throws PackageException {
    if (AllowedOperations.isForCheckpoints(node.getOp())) {
      throw new PackageException(
          Fault.OPERATION,
          "the operation %s is not allowed where a signature reaches it (node %s)"
              .formatted(node.getOp(), node.getName()));
    }
  }

  /** How many nodes a node becomes when every call is replaced by the function's body. */
  private long expandedSize(NodeDef node) throws PackageException {
    long size = 1;
    for (String called : called(node)) {
      Long known = expandedSizes.get(called);
      size += known == null ? expandedSize(called) : known;
    }
    return size;
  }

  private long expandedSize(String name) throws PackageException {
    if (!expanding.add(name)) {
      throw new PackageException(Fault.GRAPH, "the function " + name + " calls itself");
    }
    long size = 0;
    for (NodeDef node : function(name).getNodeDefList()) {
      size += expandedSize(node);
      requireSmall(size);
    }
    expanding.remove(name);
    expandedSizes.put(name, size);
    return size;
  }

  private static void requireSmall(long size) throws PackageException {
    if (size > MOST_NODES) {
      throw new PackageException(
          Fault.GRAPH,
          "the graph's functions call each other for more than %d nodes".formatted(MOST_NODES));
    }
  }

  private static FunctionDef withoutDevices(FunctionDef function) {
    FunctionDef.Builder copy = function.toBuilder();
    for (NodeDef.Builder node : copy.getNodeDefBuilderList()) {
      node.clearDevice().clearExperimentalDebugInfo();
    }
    return copy.build();
  }

  /** Whether a tensor that a signature takes is one that may be fed. */
  static boolean isPlaceholder(GraphDef graph, TensorInfo input) {
    return graph.getNodeList().stream()
        .anyMatch(node ->
            node.getOp().equals("Placeholder")
                && input.getName().equals(node.getName() + ":0")
                && node.getAttrOrDefault("dtype", AttrValue.getDefaultInstance()).getType()
                    == input.getDtype());
  }
}
