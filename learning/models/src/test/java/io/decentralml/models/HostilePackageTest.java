package io.decentralml.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.decentralml.models.PackageException.Fault;
import io.decentralml.testkit.Seeds;
import io.decentralml.training.Safetensors;
import io.decentralml.training.Weights;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NameAttrList;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.OpDef;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

/** Packages that somebody made to do harm, or that are broken: each is refused by its fault. */
class HostilePackageTest {
  private static final Network NETWORK = new Network(2, List.of(3), 2);
  private static SortedMap<String, byte[]> sound = new TreeMap<>();
  private static byte[] archive = {};

  @BeforeAll
  static void makeOne() throws Exception {
    archive =
        ModelPackage.of(NETWORK, NETWORK.initialWeights(1), Manifest.Origin.unknown()).toBytes();
    sound =
        Tar.read(
            archive,
            Map.of(
                ModelPackage.EVALUATION, 1 << 20,
                ModelPackage.MANIFEST, 1 << 20,
                ModelPackage.GRAPH, 1 << 20,
                ModelPackage.WEIGHTS, 1 << 20));
  }

  private static void assertRefused(byte[] file, Fault fault, String message) {
    assertThatExceptionOfType(PackageException.class)
        .isThrownBy(() -> ModelPackage.fromBytes(file))
        .satisfies(refused -> assertThat(refused.fault()).isEqualTo(fault))
        .withMessageContaining(message);
  }

  private static byte[] with(String name, byte[] content) {
    SortedMap<String, byte[]> files = new TreeMap<>(sound);
    files.put(name, content);
    return Tar.write(files);
  }

  /** The SavedModel with a changed graph; the signatures are checked before hashes are. */
  private static byte[] withGraph(Consumer<GraphDef.Builder> change) throws PackageException {
    MetaGraphDef meta = SavedModelFile.read(file(ModelPackage.GRAPH));
    GraphDef.Builder graph = meta.getGraphDef().toBuilder();
    change.accept(graph);
    return with(ModelPackage.GRAPH, SavedModelFile.write(graph.build(), meta.getSignatureDefMap()));
  }

  private static byte[] file(String name) {
    return sound.getOrDefault(name, new byte[0]);
  }

  private static NodeDef node(String name, String operation) {
    return NodeDef.newBuilder().setName(name).setOp(operation).build();
  }

  private static FunctionDef function(String name, NodeDef... nodes) {
    return FunctionDef.newBuilder()
        .setSignature(OpDef.newBuilder().setName(name))
        .addAllNodeDef(Arrays.asList(nodes))
        .build();
  }

  private static NodeDef call(String name, String function) {
    return NodeDef.newBuilder()
        .setName(name)
        .setOp("StatefulPartitionedCall")
        .putAttr(
            "f",
            AttrValue.newBuilder().setFunc(NameAttrList.newBuilder().setName(function)).build())
        .build();
  }

  /** Makes a node that every signature needs wait for {@code name}. */
  private static void reach(GraphDef.Builder graph, String name) {
    for (NodeDef.Builder each : graph.getNodeBuilderList()) {
      if (each.getName().equals("probabilities")) {
        each.addInput("^" + name);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ReadFile",
        "WriteFile",
        "MatchingFiles",
        "PyFunc",
        "EagerPyFunc",
        "PyFuncStateless",
        "DebugIdentityV3",
        "PrintV2",
        "TextLineReaderV2",
        "TFRecordDataset",
        "RpcCall",
        "LoadDataset",
        "Save",
        "Restore",
        "While",
        "StatelessWhile",
        "Enter",
        "RandomUniform",
        "XlaLaunch",
        "NeverHeardOf"
      })
  void operation_notAllowed_isRefusedByNameEvenWhereNothingLeadsToIt(String operation)
      throws Exception {
    assertRefused(
        withGraph(graph -> graph.addNode(node("evil", operation))),
        Fault.OPERATION,
        "the operation " + operation + " is not allowed (node evil)");
    assertRefused(
        withGraph(graph ->
            graph.getLibraryBuilder().addFunction(function("__f", node("evil", operation)))),
        Fault.OPERATION,
        "the operation " + operation + " is not allowed (node evil of function __f)");
  }

  @Test
  void checkpointOperation_reachedByASignature_isRefused() throws Exception {
    assertRefused(
        withGraph(graph -> {
          graph.addNode(node("evil", "RestoreV2"));
          reach(graph, "evil");
        }),
        Fault.OPERATION,
        "RestoreV2 is not allowed where a signature reaches it");
    assertRefused(
        withGraph(graph -> {
          graph.getLibraryBuilder().addFunction(function("__f", node("evil", "SaveV2")));
          graph.addNode(call("caller", "__f"));
          reach(graph, "caller");
        }),
        Fault.OPERATION,
        "SaveV2 is not allowed where a signature reaches it");
  }

  @Test
  void function_thatPassesForAnOperation_isRefused() throws Exception {
    assertRefused(
        withGraph(graph -> graph.getLibraryBuilder().addFunction(function("MatMul"))),
        Fault.GRAPH,
        "begins with __: MatMul");
  }

  @Test
  void function_thatCallsItselfOrExplodes_isRefused() throws Exception {
    assertRefused(
        withGraph(graph -> {
          graph.getLibraryBuilder().addFunction(function("__f", call("again", "__f")));
          graph.addNode(call("caller", "__f"));
          reach(graph, "caller");
        }),
        Fault.GRAPH,
        "__f calls itself");
    assertRefused(
        withGraph(graph -> {
          for (int i = 0; i < 40; i++) {
            String next = "__f" + (i + 1);
            graph
                .getLibraryBuilder()
                .addFunction(function("__f" + i, call("a", next), call("b", next)));
          }
          graph.getLibraryBuilder().addFunction(function("__f40", node("end", "NoOp")));
          graph.addNode(call("caller", "__f0"));
          reach(graph, "caller");
        }),
        Fault.GRAPH,
        "call each other for more than");
    assertRefused(
        withGraph(graph -> graph.addNode(call("caller", "__none"))),
        Fault.GRAPH,
        "calls __none, which is missing");
  }

  @Test
  void constant_hugeOrSmallInTheFile_isRefused() throws Exception {
    TensorProto huge =
        TensorProto.newBuilder()
            .setDtype(DataType.DT_FLOAT)
            .setTensorShape(
                TensorShapeProto.newBuilder()
                    .addDim(TensorShapeProto.Dim.newBuilder().setSize(1 << 17))
                    .addDim(TensorShapeProto.Dim.newBuilder().setSize(1 << 17)))
            .addFloatVal(1)
            .build();
    NodeDef constant =
        node("big", "Const").toBuilder()
            .putAttr("value", AttrValue.newBuilder().setTensor(huge).build())
            .build();

    assertRefused(withGraph(graph -> graph.addNode(constant)), Fault.CONSTANT, "at node big");
  }

  @Test
  void graph_missingOrOtherSignature_isRefused() throws Exception {
    MetaGraphDef meta = SavedModelFile.read(file(ModelPackage.GRAPH));
    Map<String, SignatureDef> signatures = new TreeMap<>(meta.getSignatureDefMap());
    SignatureDef evaluate = meta.getSignatureDefOrThrow("evaluate");
    signatures.remove("evaluate");
    assertRefused(
        with(ModelPackage.GRAPH, SavedModelFile.write(meta.getGraphDef(), signatures)),
        Fault.SIGNATURE,
        "the signature evaluate is missing");

    signatures.put("evaluate", evaluate.toBuilder().removeOutputs("accuracy").build());
    assertRefused(
        with(ModelPackage.GRAPH, SavedModelFile.write(meta.getGraphDef(), signatures)),
        Fault.SIGNATURE,
        "signature evaluate");
  }

  @Test
  void files_thatDoNotBelongTogether_areRefused() throws Exception {
    Weights other = NETWORK.initialWeights(2);
    assertRefused(
        with(ModelPackage.WEIGHTS, Safetensors.encode(other)),
        Fault.WEIGHTS,
        "not the one of the manifest");
    assertRefused(
        with(ModelPackage.GRAPH, NetworkGraph.savedModel(new Network(2, List.of(4), 2))),
        Fault.GRAPH,
        "not the one of the manifest");
    assertRefused(with(ModelPackage.MANIFEST, text("{}")), Fault.MANIFEST, "format");
    assertRefused(with(ModelPackage.EVALUATION, text("[")), Fault.MANIFEST, "not JSON");
    assertRefused(with(ModelPackage.GRAPH, text("no protobuf")), Fault.GRAPH, "malformed");
    SortedMap<String, byte[]> without = new TreeMap<>(sound);
    without.remove(ModelPackage.WEIGHTS);
    assertRefused(Tar.write(without), Fault.MISSING, "no weights.safetensors");
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../.bashrc",
        "/etc/passwd",
        "saved_model/../manifest.json",
        "saved_model/variables/x",
        "MANIFEST.JSON",
        ""
      })
  void name_thatNoPackageHas_isRefused(String name) {
    assertRefused(with(name, text("x")), Fault.NAME, "is no file of a model package");
  }

  @Test
  void entry_twice_isRefused() {
    byte[] manifest = Tar.write(new TreeMap<>(Map.of("manifest.json", text("{}"))));
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    twice.write(manifest, 0, 1024);
    twice.write(archive, 0, archive.length);

    assertRefused(
        twice.toByteArray(), Fault.DUPLICATE, "\"manifest.json\" is in the archive twice");
  }

  @Test
  void archive_compressedLinkedTornOrFollowed_isRefused() throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      gzip.write(new byte[10 << 20]);
    }
    assertRefused(bomb.toByteArray(), Fault.COMPRESSED, "plain tar archive");
    assertRefused(text("PK\3\4"), Fault.COMPRESSED, "plain tar archive");
    assertRefused(Arrays.copyOf(archive, 1000), Fault.ARCHIVE, "ends");
    assertRefused(Arrays.copyOf(archive, archive.length - 1024), Fault.ARCHIVE, "ends too early");
    byte[] link = archive.clone();
    link[156] = '2';
    assertRefused(checked(link), Fault.ARCHIVE, "no plain file but of type '2'");
    byte[] followed = Arrays.copyOf(archive, archive.length + 512);
    followed[archive.length + 5] = 1;
    assertRefused(followed, Fault.ARCHIVE, "behind the archive's end");
    byte[] bent = archive.clone();
    bent[0] ^= 1;
    assertRefused(bent, Fault.ARCHIVE, "damaged");
  }

  @Test
  void size_beyondTheBound_isRefusedBeforeItIsRead() {
    byte[] header = Arrays.copyOf(archive, 2048);
    System.arraycopy(text("77777777777"), 0, header, 124, 11);
    assertRefused(checked(header), Fault.ARCHIVE, "by its header");
    assertRefused(
        with(ModelPackage.MANIFEST, new byte[(1 << 20) + 1]), Fault.TOO_LARGE, "manifest.json has");
  }

  private static byte[] checked(byte[] header) {
    Arrays.fill(header, 148, 156, (byte) ' ');
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      sum += header[i] & 0xff;
    }
    byte[] digits = text("%06o\0 ".formatted(sum));
    System.arraycopy(digits, 0, header, 148, 8);
    return header;
  }

  @Test
  void anyDamage_isRefusedOrChangesNothing() {
    Seeds.forEach(
        500,
        random -> {
          byte[] bent = archive.clone();
          int changes = 1 + random.nextInt(4);
          for (int i = 0; i < changes; i++) {
            bent[random.nextInt(bent.length)] = (byte) random.nextInt(256);
          }
          try {
            ModelPackage read = ModelPackage.fromBytes(bent);
            assertThat(read.manifest().parameters()).isEqualTo(17);
          } catch (PackageException refused) {
            assertThat(refused.fault()).isNotNull();
          }
        });
  }
}
