package io.decentralml.models;

import io.decentralml.models.PackageException.Fault;
import io.decentralml.training.TableSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a package says of itself: the file {@code manifest.json}.
 *
 * @param hidden widths of the hidden layers if the model is a {@link Network}; none for a graph of
 *     another design
 * @param inputs number of features
 * @param classes names of the classes, in the order of the probabilities
 * @param parameters number of parameters
 * @param weightsHash SHA-256 of {@code weights.safetensors} in hexadecimal
 * @param graphHash SHA-256 of {@code saved_model.pb} in hexadecimal
 * @param frameworks versions of what made it, by name
 * @param table how rows of a table become features; none where examples are images
 * @param origin licence and parent
 */
public record Manifest(
    Optional<List<Integer>> hidden,
    int inputs,
    List<String> classes,
    int parameters,
    String weightsHash,
    String graphHash,
    SortedMap<String, String> frameworks,
    Optional<TableSchema> table,
    Origin origin) {
  static final int MAX_BYTES = 1 << 20;

  private static final String FORMAT = "decentralml-model-package/1";
  private static final String NAME = "manifest.json";

  /**
   * Where a package comes from and what may be done with it.
   *
   * @param licence an SPDX or RAIL identifier, or any short text; empty if nothing is said
   * @param parent the asset of the package that this one was made from
   */
  public record Origin(String licence, Optional<String> parent) {
    private static final int LONGEST = 256;

    /** Checks that the texts are short and plain. */
    public Origin {
      for (String text : List.of(licence, parent.orElse(""))) {
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
          throw new IllegalArgumentException("licence and parent have up to 256 plain characters");
        }
      }
    }

    /** Nothing said. */
    public static Origin unknown() {
      return new Origin("", Optional.empty());
    }

    /** The origin of what is made from {@code package}: the same licence. */
    public Origin derivedFrom(String asset) {
      return new Origin(licence, Optional.of(asset));
    }
  }

  /** Copies the lists, and checks that a table has the features and classes. */
  public Manifest {
    hidden = hidden.map(List::copyOf);
    classes = List.copyOf(classes);
    frameworks = new TreeMap<>(frameworks);
    if (table.isPresent()
        && (table.get().features().size() != inputs || !table.get().classes().equals(classes))) {
      throw new IllegalArgumentException("the table has other columns or classes than the model");
    }
  }

  /** The classes {@code 0}, {@code 1} and so on. */
  static List<String> numberedClasses(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toList();
  }

  /** The model in a few characters, such as {@code 64-128-10} or {@code custom 64-10}. */
  public String architecture() {
    return hidden
        .map(widths -> new Network(inputs, widths, classes.size()).toString())
        .orElse("custom " + inputs + "-" + classes.size());
  }

  /** The document, UTF-8. */
  byte[] toJson() {
    ObjectNode json = Document.object();
    json.put("format", FORMAT);
    ObjectNode architecture = json.putObject("architecture");
    architecture.put("kind", hidden.isPresent() ? "mlp" : "custom");
    hidden.ifPresent(widths -> widths.forEach(architecture.putArray("hidden")::add));
    tensor(json.putObject("input"), Signatures.FEATURES, inputs);
    tensor(json.putObject("output"), Signatures.PROBABILITIES, classes.size());
    ArrayNode names = json.putArray("classes");
    classes.forEach(names::add);
    json.putObject("weights").put("sha256", weightsHash).put("parameters", parameters);
    json.putObject("graph").put("sha256", graphHash);
    ObjectNode versions = json.putObject("frameworks");
    frameworks.forEach(versions::put);
    table.ifPresent(schema -> TableDocument.write(schema, json.putObject("table")));
    json.put("licence", origin.licence());
    origin.parent().ifPresent(parent -> json.put("parent", parent));
    return Document.bytes(json);
  }

  private static void tensor(ObjectNode json, String name, int width) {
    json.put("name", name).put("type", "float32").putArray("shape").add(-1).add(width);
  }

  static Manifest fromJson(byte[] bytes) throws PackageException {
    Document json = Document.read(NAME, bytes, FORMAT);
    Document architecture = json.object("architecture");
    SortedMap<String, String> frameworks = new TreeMap<>();
    for (List<String> each : json.object("frameworks").members()) {
      frameworks.put(each.get(0), each.get(1));
    }
    List<String> classes = classes(json);
    try {
      return new Manifest(
          architecture.text("kind").equals("mlp")
              ? Optional.of(architecture.numbers("hidden"))
              : Optional.empty(),
          width(json.object("input"), Signatures.FEATURES),
          classes,
          json.object("weights").number("parameters"),
          json.object("weights").text("sha256"),
          json.object("graph").text("sha256"),
          frameworks,
          json.has("table")
              ? Optional.of(TableDocument.read(json.object("table"), classes))
              : Optional.empty(),
          new Origin(
              json.text("licence"),
              json.has("parent") ? Optional.of(json.text("parent")) : Optional.empty()));
    } catch (IllegalArgumentException wrong) {
      throw new PackageException(Fault.MANIFEST, NAME + ": " + wrong.getMessage());
    }
  }

  private static List<String> classes(Document json) throws PackageException {
    List<String> classes = json.texts("classes");
    if (classes.size() != width(json.object("output"), Signatures.PROBABILITIES)) {
      throw new PackageException(
          Fault.MANIFEST, NAME + ": there are " + classes.size() + " classes, but another output");
    }
    return classes;
  }

  private static int width(Document tensor, String name) throws PackageException {
    List<Integer> shape = tensor.numbers("shape");
    boolean known =
        tensor.text("name").equals(name)
            && tensor.text("type").equals("float32")
            && shape.size() == 2
            && shape.get(0) == -1;
    if (!known) {
      throw new PackageException(
          Fault.MANIFEST, "%s: %s must be float32 of [-1, width]".formatted(NAME, name));
    }
    return shape.get(1);
  }

  /** Checks that the manifest speaks of this graph and these weights. */
  void requireMatch(ModelGraph graph, Map<String, String> hashes) throws PackageException {
    if (!graphHash.equals(hashes.get(ModelPackage.GRAPH))) {
      throw new PackageException(Fault.GRAPH, "saved_model.pb is not the one of the manifest");
    }
    if (!weightsHash.equals(hashes.get(ModelPackage.WEIGHTS))) {
      throw new PackageException(
          Fault.WEIGHTS, "weights.safetensors is not the one of the manifest");
    }
    if (inputs != graph.inputs() || classes.size() != graph.classes()) {
      throw new PackageException(
          Fault.MANIFEST,
          "the manifest speaks of %d features and %d classes, the graph has %d and %d"
              .formatted(inputs, classes.size(), graph.inputs(), graph.classes()));
    }
    if (hidden.isPresent()) {
      requireNetwork(graph, hidden.get());
    }
  }

  private void requireNetwork(ModelGraph graph, List<Integer> widths) throws PackageException {
    try {
      if (new Network(inputs, widths, classes.size()).layout().equals(graph.layout())) {
        return;
      }
    } catch (IllegalArgumentException _) {
      // Falls through: no such network exists.
    }
    throw new PackageException(
        Fault.MANIFEST, "the graph's weights are not those of a network with hidden " + widths);
  }
}
