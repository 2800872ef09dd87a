package io.decentralml.models;

import io.decentralml.models.PackageException.Fault;
import io.decentralml.training.Safetensors;
import io.decentralml.training.SafetensorsException;
import io.decentralml.training.TableSchema;
import io.decentralml.training.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tensorflow.TensorFlow;

/**
 * A model as one file: a canonical tar archive, the same bytes for the same model.
 *
 * <table>
 *   <caption>Files, in this order</caption>
 *   <tr><td>{@code evaluation.json}</td><td>what the maker measured ({@link EvaluationReport})</td></tr>
 *   <tr><td>{@code manifest.json}</td><td>what it is ({@link Manifest})</td></tr>
 *   <tr><td>{@code saved_model/saved_model.pb}</td><td>a TensorFlow SavedModel without variables,
 *       with the signatures train, evaluate, infer, get_weights and set_weights</td></tr>
 *   <tr><td>{@code weights.safetensors}</td><td>the weights, canonical ({@link Safetensors}); the
 *       only place where they are</td></tr>
 * </table>
 *
 * <p>Every instance is checked: names, sizes, hashes, operations, signatures and shapes fit. Only
 * running it, which {@link LoadedModel} does, can show more. Immutable.
 */
public final class ModelPackage {
  /** The largest package, in bytes. */
  public static final int MAX_BYTES = 320 << 20;

  static final String EVALUATION = "evaluation.json";
  static final String MANIFEST = "manifest.json";
  static final String GRAPH = "saved_model/saved_model.pb";
  static final String WEIGHTS = "weights.safetensors";

  private static final Map<String, Integer> LIMITS =
      Map.of(
          EVALUATION, EvaluationReport.MAX_BYTES,
          MANIFEST, Manifest.MAX_BYTES,
          GRAPH, SavedModelFile.MAX_BYTES,
          WEIGHTS, 288 << 20);

  private final Manifest manifest;
  private final EvaluationReport evaluation;
  private final ModelGraph graph;
  private final Weights weights;
  private final byte[] savedModel;

  private ModelPackage(
      Manifest manifest,
      EvaluationReport evaluation,
      ModelGraph graph,
      Weights weights,
      byte[] savedModel) {
    this.manifest = manifest;
    this.evaluation = evaluation;
    this.graph = graph;
    this.weights = weights;
    this.savedModel = savedModel;
  }

  /**
   * The package of a network; loads TensorFlow.
   *
   * @throws PackageException with {@link Fault#WEIGHTS} when they do not fit the network
   */
  public static ModelPackage of(Network network, Weights weights, Manifest.Origin origin)
      throws PackageException {
    byte[] savedModel = NetworkGraph.savedModel(network);
    ModelGraph graph = ModelGraph.read(savedModel);
    return make(
        graph,
        savedModel,
        weights,
        Optional.of(network.hidden()),
        Manifest.numberedClasses(network.classes()),
        new TreeMap<>(Map.of("tensorflow", TensorFlow.version())),
        Optional.empty(),
        origin);
  }

  private static ModelPackage make(
      ModelGraph graph,
      byte[] savedModel,
      Weights weights,
      Optional<List<Integer>> hidden,
      List<String> classes,
      SortedMap<String, String> frameworks,
      Optional<TableSchema> table,
      Manifest.Origin origin)
      throws PackageException {
    requireFit(graph, weights);
    Manifest manifest =
        new Manifest(
            hidden,
            graph.inputs(),
            classes,
            weights.size(),
            weights.hash(),
            hash(savedModel),
            frameworks,
            table,
            origin);
    return new ModelPackage(manifest, EvaluationReport.none(), graph, weights, savedModel);
  }

  /**
   * Reads a package that anyone may have made. TensorFlow sees nothing of it.
   *
   * @throws PackageException that names the first fault
   */
  public static ModelPackage fromBytes(byte[] archive) throws PackageException {
    if (archive.length > MAX_BYTES) {
      throw new PackageException(
          Fault.TOO_LARGE,
          "the package has %d bytes, at most %d allowed".formatted(archive.length, MAX_BYTES));
    }
    SortedMap<String, byte[]> files = Tar.read(archive, LIMITS);
    Manifest manifest = Manifest.fromJson(require(files, MANIFEST));
    EvaluationReport evaluation = EvaluationReport.fromJson(require(files, EVALUATION));
    byte[] savedModel = require(files, GRAPH);
    byte[] weightsFile = require(files, WEIGHTS);
    ModelGraph graph = ModelGraph.read(savedModel);
    manifest.requireMatch(graph, Map.of(GRAPH, hash(savedModel), WEIGHTS, hash(weightsFile)));
    Weights weights = weights(weightsFile);
    requireFit(graph, weights);
    if (!weights.hash().equals(manifest.weightsHash()) || weights.size() != manifest.parameters()) {
      throw new PackageException(
          Fault.WEIGHTS, "weights.safetensors is not canonical, or of another number");
    }
    return new ModelPackage(manifest, evaluation, graph, weights, savedModel);
  }

  /**
   * Makes a package of a folder that a person made: a package's four files, or {@code
   * saved_model/saved_model.pb} and {@code weights.safetensors} alone, as another program saved
   * them. Of such a SavedModel only what the five signatures need is kept; checkpoints and assets
   * beside it are left out.
   *
   * @param origin licence and parent where the folder has no manifest
   * @throws PackageException that names the first fault
   */
  public static ModelPackage fromFolder(Path folder, Manifest.Origin origin) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Map.Entry<String, Integer> limit : LIMITS.entrySet()) {
      Path file = folder.resolve(limit.getKey());
      if (Files.isRegularFile(file)) {
        if (Files.size(file) > limit.getValue()) {
          throw new PackageException(
              Fault.TOO_LARGE,
              "%s has more than %d bytes".formatted(limit.getKey(), limit.getValue()));
        }
        files.put(limit.getKey(), Files.readAllBytes(file));
      }
    }
    if (files.containsKey(MANIFEST)) {
      files.putIfAbsent(EVALUATION, EvaluationReport.none().toJson());
      return fromBytes(Tar.write(files));
    }
    ModelGraph graph = ModelGraph.read(require(files, GRAPH));
    return make(
        graph,
        graph.savedModel(),
        weights(require(files, WEIGHTS)),
        Optional.empty(),
        Manifest.numberedClasses(graph.classes()),
        new TreeMap<>(),
        Optional.empty(),
        origin);
  }

  private static byte[] require(SortedMap<String, byte[]> files, String name)
      throws PackageException {
    byte[] file = files.get(name);
    if (file == null) {
      throw new PackageException(Fault.MISSING, "the package has no " + name);
    }
    return file;
  }

  private static Weights weights(byte[] file) throws PackageException {
    try {
      return Safetensors.decode(file);
    } catch (SafetensorsException malformed) {
      throw new PackageException(Fault.WEIGHTS, "weights.safetensors: " + malformed.getMessage());
    }
  }

  private static void requireFit(ModelGraph graph, Weights weights) throws PackageException {
    if (!weights.layout().equals(graph.layout())) {
      throw new PackageException(
          Fault.WEIGHTS,
          "the weights are %s, the graph takes %s".formatted(weights.layout(), graph.layout()));
    }
    if (!weights.isFinite()) {
      throw new PackageException(Fault.WEIGHTS, "a weight is infinite or not a number");
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java has SHA-256", impossible);
    }
  }

  /** What it says of itself. */
  public Manifest manifest() {
    return manifest;
  }

  /** What its maker measured. */
  public EvaluationReport evaluation() {
    return evaluation;
  }

  /** Its weights. */
  public Weights weights() {
    return weights;
  }

  ModelGraph graph() {
    return graph;
  }

  /** The same model with what was measured. */
  public ModelPackage withEvaluation(EvaluationReport measured) {
    return new ModelPackage(manifest, measured, graph, weights, savedModel);
  }

  /**
   * The same model for the examples that {@code other} is for: its names of classes, and its table
   * if it has one.
   *
   * @throws IllegalArgumentException when the numbers of features or classes differ
   */
  public ModelPackage forExamplesOf(Manifest other) {
    return forExamples(other.classes(), other.table());
  }

  /**
   * The same model for the rows of tables.
   *
   * @throws IllegalArgumentException when the numbers of features or classes differ
   */
  public ModelPackage forTable(TableSchema table) {
    return forExamples(table.classes(), Optional.of(table));
  }

  private ModelPackage forExamples(List<String> classes, Optional<TableSchema> table) {
    if (classes.size() != graph.classes()) {
      throw new IllegalArgumentException(
          "%d classes do not fit a model of %d".formatted(classes.size(), graph.classes()));
    }
    Manifest named =
        new Manifest(
            manifest.hidden(),
            manifest.inputs(),
            classes,
            manifest.parameters(),
            manifest.weightsHash(),
            manifest.graphHash(),
            manifest.frameworks(),
            table,
            manifest.origin());
    return new ModelPackage(named, evaluation, graph, weights, savedModel);
  }

  /**
   * A package of the same graph with other weights and origin; its evaluation is empty.
   *
   * @throws PackageException with {@link Fault#WEIGHTS} when they do not fit
   */
  public ModelPackage derive(Weights next, Manifest.Origin origin) throws PackageException {
    return make(
        graph,
        savedModel,
        next,
        manifest.hidden(),
        manifest.classes(),
        manifest.frameworks(),
        manifest.table(),
        origin);
  }

  /** How often the graph and its functions use each operation. */
  public SortedMap<String, Integer> operations() {
    SortedMap<String, Integer> operations = new TreeMap<>();
    graph
        .definition()
        .getNodeList()
        .forEach(node -> operations.merge(node.getOp(), 1, Integer::sum));
    graph.definition().getLibrary().getFunctionList().stream()
        .flatMap(function -> function.getNodeDefList().stream())
        .forEach(node -> operations.merge(node.getOp(), 1, Integer::sum));
    return operations;
  }

  /** The files by their names. */
  public SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(EVALUATION, evaluation.toJson());
    files.put(MANIFEST, manifest.toJson());
    files.put(GRAPH, savedModel.clone());
    files.put(WEIGHTS, Safetensors.encode(weights));
    return files;
  }

  /** The canonical file. */
  public byte[] toBytes() {
    return Tar.write(files());
  }
}
