package io.decentralml.models;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.ExtensionRegistryLite;
import com.google.protobuf.InvalidProtocolBufferException;
import io.decentralml.models.PackageException.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.SignatureDef;

/**
 * The file {@code saved_model.pb} of a package: one graph for serving with its signatures and
 * nothing else, in one spelling (maps in ascending order of their keys).
 */
final class SavedModelFile {
  /** The largest such file. */
  static final int MAX_BYTES = 16 << 20;

  private static final String TAG = "serve";
  private static final int DEEPEST = 64;

  private SavedModelFile() {}

  static byte[] write(GraphDef graph, Map<String, SignatureDef> signatures) {
    SavedModel file =
        SavedModel.newBuilder()
            .setSavedModelSchemaVersion(1)
            .addMetaGraphs(
                MetaGraphDef.newBuilder()
                    .setMetaInfoDef(MetaGraphDef.MetaInfoDef.newBuilder().addTags(TAG))
                    .setGraphDef(graph)
                    .putAllSignatureDef(signatures))
            .build();
    byte[] bytes = new byte[file.getSerializedSize()];
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    out.useDeterministicSerialization();
    try {
      file.writeTo(out);
      out.checkNoSpaceLeft();
    } catch (IOException impossible) {
      throw new UncheckedIOException("an array of the right size took no bytes", impossible);
    }
    return bytes;
  }

  /** The graph for serving. */
  static MetaGraphDef read(byte[] bytes) throws PackageException {
    if (bytes.length > MAX_BYTES) {
      throw new PackageException(
          Fault.TOO_LARGE,
          "saved_model.pb has %d bytes, at most %d allowed".formatted(bytes.length, MAX_BYTES));
    }
    SavedModel file;
    try {
      CodedInputStream in = CodedInputStream.newInstance(bytes);
      in.setRecursionLimit(DEEPEST);
      file = SavedModel.parseFrom(in, ExtensionRegistryLite.getEmptyRegistry());
      in.checkLastTagWas(0);
    } catch (InvalidProtocolBufferException malformed) {
      throw new PackageException(
          Fault.GRAPH, "saved_model.pb is malformed: " + malformed.getMessage());
    } catch (IOException impossible) {
      throw new UncheckedIOException("an array cannot be read", impossible);
    }
    if (file.getMetaGraphsCount() != 1) {
      throw new PackageException(
          Fault.GRAPH,
          "saved_model.pb has %d graphs, one is needed".formatted(file.getMetaGraphsCount()));
    }
    MetaGraphDef graph = file.getMetaGraphs(0);
    if (!graph.getMetaInfoDef().getTagsList().contains(TAG)) {
      throw new PackageException(
          Fault.GRAPH, "the graph of saved_model.pb has no tag \"" + TAG + '"');
    }
    return graph;
  }
}
