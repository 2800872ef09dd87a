package io.decentralml.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder in the layout of MNIST: {@code train-images-idx3-ubyte}, {@code
 * train-labels-idx1-ubyte}, {@code t10k-images-idx3-ubyte} and {@code t10k-labels-idx1-ubyte}, each
 * plain or with {@code .gz}. Either pair may be missing.
 */
public final class IdxFolder {
  private static final float BRIGHTEST = 255;

  private IdxFolder() {}

  /**
   * Reads {@code folder}: the train pair to learn from and the t10k pair held out, or, where there
   * is one pair only, that pair with a fifth held out by {@code seed}.
   *
   * @throws DatasetException when neither pair is there or a file is malformed
   * @throws IOException when reading fails
   */
  public static DatasetSplit load(Path folder, long seed) throws IOException {
    Optional<Dataset> training = pair(folder, "train");
    Optional<Dataset> test = pair(folder, "t10k");
    if (training.isPresent() && test.isPresent()) {
      return new DatasetSplit(training.get(), test.get());
    }
    Dataset only =
        training
            .or(() -> test)
            .orElseThrow(() ->
                new DatasetException(
                    folder
                        + " has neither train-images-idx3-ubyte[.gz] nor"
                        + " t10k-images-idx3-ubyte[.gz]: give a folder in MNIST's layout"));
    if (only.size() < 5) {
      throw new DatasetException(
          folder + " has only " + only.size() + " images, at least 5 needed");
    }
    return only.holdOut(seed);
  }

  private static Optional<Dataset> pair(Path folder, String prefix) throws IOException {
    Optional<Path> images = find(folder, prefix + "-images", "idx3-ubyte");
    if (images.isEmpty()) {
      return Optional.empty();
    }
    Path labels =
        find(folder, prefix + "-labels", "idx1-ubyte")
            .orElseThrow(() ->
                new DatasetException(
                    images.get() + " has no " + prefix + "-labels-idx1-ubyte[.gz] beside it"));
    try (InputStream imageBytes = Files.newInputStream(images.get());
        InputStream labelBytes = Files.newInputStream(labels)) {
      return Optional.of(
          IdxReader.read(
              images.get().toString(), imageBytes, labels.toString(), labelBytes, BRIGHTEST));
    }
  }

  private static Optional<Path> find(Path folder, String name, String kind) {
    return List.of("-", ".").stream()
        .flatMap(joint -> List.of("", ".gz").stream().map(end -> name + joint + kind + end))
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
