package io.decentralml.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A folder in the layout of MNIST: {@code train-images-idx3-ubyte}, {@code
 * train-labels-idx1-ubyte}, {@code t10k-images-idx3-ubyte} and {@code t10k-labels-idx1-ubyte}, each
 * plain or with {@code .gz}. Either pair may be missing. Labels are the ten digits, unless {@code
 * classes.txt} names the classes, a line each.
 */
public final class IdxFolder {
  private static final float BRIGHTEST = 255;
  private static final String CLASSES = "classes.txt";

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
              images.get().toString(),
              imageBytes,
              labels.toString(),
              labelBytes,
              BRIGHTEST,
              classes(folder).size()));
    }
  }

  private static List<String> classes(Path folder) throws IOException {
    Path file = folder.resolve(CLASSES);
    if (!Files.exists(file)) {
      return IntStream.range(0, IdxReader.DIGITS).mapToObj(Integer::toString).toList();
    }
    try (Stream<String> lines = Files.lines(file)) {
      List<String> classes =
          lines.filter(each -> !each.isBlank()).limit(TableSchema.MOST_CLASSES + 1L).toList();
      if (classes.isEmpty() || classes.size() > TableSchema.MOST_CLASSES) {
        throw new DatasetException(
            file + " must name 1 to " + TableSchema.MOST_CLASSES + " classes, a line each");
      }
      return classes;
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }

  /**
   * Writes images and labels as the train pair of {@code folder}, with {@code classes.txt}.
   *
   * @param width of an image in pixels
   * @param height of an image in pixels
   * @param pixels of all images, row by row, 0 black to 255 white
   * @param labels the class of each image, a place in {@code classes}
   * @throws IllegalArgumentException when the lengths do not fit
   * @throws IOException when writing fails
   */
  public static void write(
      Path folder, int width, int height, byte[] pixels, byte[] labels, List<String> classes)
      throws IOException {
    if (width < 1 || height < 1 || (long) width * height * labels.length != pixels.length) {
      throw new IllegalArgumentException(
          pixels.length + " pixels are not " + labels.length + " of " + width + " x " + height);
    }
    Files.createDirectories(folder);
    write(
        folder.resolve("train-images-idx3-ubyte"),
        pixels,
        IdxReader.IMAGES,
        labels.length,
        height,
        width);
    write(folder.resolve("train-labels-idx1-ubyte"), labels, IdxReader.LABELS, labels.length);
    Files.write(folder.resolve(CLASSES), classes);
  }

  private static void write(Path file, byte[] content, int... header) throws IOException {
    ByteBuffer start = ByteBuffer.allocate(Integer.BYTES * header.length);
    for (int each : header) {
      start.putInt(each);
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(start.array());
      out.write(content);
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
