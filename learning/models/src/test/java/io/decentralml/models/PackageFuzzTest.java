package io.decentralml.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.testkit.Fuzz;
import io.decentralml.testkit.Mutator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Model packages and the files in them, as strangers made or broke them. */
@Timeout(60)
class PackageFuzzTest {
  private static final int ROOM = 1 << 20;

  private interface Reader {
    void read(byte[] input) throws PackageException;
  }

  private static Fuzz.Target target(Reader reader) {
    return input -> {
      try {
        reader.read(input);
        return true;
      } catch (PackageException _) {
        return false;
      }
    };
  }

  private static byte[] archive() throws PackageException {
    Network network = new Network(2, List.of(3), 2);
    return ModelPackage.of(network, network.initialWeights(1), Manifest.Origin.unknown()).toBytes();
  }

  private static byte[] file(String name) throws PackageException {
    SortedMap<String, byte[]> files =
        Tar.read(
            archive(),
            Map.of(
                ModelPackage.EVALUATION, ROOM,
                ModelPackage.MANIFEST, ROOM,
                ModelPackage.GRAPH, ROOM,
                ModelPackage.WEIGHTS, ROOM));
    return files.getOrDefault(name, new byte[0]);
  }

  @Test
  void fromBytes_brokenArchive_isAPackageOrAPackageException() throws PackageException {
    Fuzz.Outcome outcome =
        Fuzz.run(1_000, Mutator.ofBytes(List.of(archive())), target(ModelPackage::fromBytes));

    assertThat(outcome.inputs()).isGreaterThan(outcome.accepted());
  }

  @Test
  void graph_brokenSavedModel_isAGraphOrAPackageException() throws PackageException {
    Fuzz.Outcome outcome =
        Fuzz.run(
            1_000, Mutator.ofBytes(List.of(file(ModelPackage.GRAPH))), target(ModelGraph::read));

    assertThat(outcome.inputs()).isGreaterThan(outcome.accepted());
  }

  @Test
  void manifest_brokenJson_isAManifestOrAPackageException() throws PackageException {
    Fuzz.Outcome outcome =
        Fuzz.run(
            4_000,
            Mutator.ofBytes(List.of(file(ModelPackage.MANIFEST))),
            target(Manifest::fromJson));

    assertThat(outcome.accepted()).isBetween(1L, outcome.inputs() - 1);
  }
}
