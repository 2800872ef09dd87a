package io.decentralml.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Examples that a person named: a file of comma-separated values, a folder with {@code train.csv}
 * and, if there is one, {@code test.csv}, or a folder in the layout of MNIST ({@link IdxFolder}).
 *
 * @param split to learn from and to measure with; a fifth is held out where nothing else is named
 * @param schema how a table became examples; none of images
 */
public record Examples(DatasetSplit split, Optional<TableSchema> schema) {
  private static final String TRAIN = "train.csv";
  private static final String TEST = "test.csv";

  /** Examples that are no table. */
  public static Examples of(DatasetSplit split) {
    return new Examples(split, Optional.empty());
  }

  /**
   * Reads what {@code path} names; a table makes its own schema, from what is not held out.
   *
   * @param label the name of a table's label column; empty for the last one
   * @throws DatasetException when it is malformed; the message says where and why
   * @throws IOException when it cannot be read
   */
  public static Examples read(Path path, String label, long seed) throws IOException {
    if (!isTable(path)) {
      return of(IdxFolder.load(path, seed));
    }
    Tables tables = Tables.read(path, label, seed);
    try {
      TableSchema schema = TableSchema.of(tables.training);
      return new Examples(tables.split(schema), Optional.of(schema));
    } catch (IllegalArgumentException wrong) {
      throw new DatasetException(
          "%s: %s; is \"%s\" the label column?"
              .formatted(path, wrong.getMessage(), tables.training.labelName()));
    }
  }

  /**
   * Reads a table by a schema that others made.
   *
   * @throws DatasetException when it is no table, malformed, or does not fit the schema
   * @throws IOException when it cannot be read
   */
  public static Examples read(Path path, TableSchema schema, String label, long seed)
      throws IOException {
    if (!isTable(path)) {
      throw new DatasetException(
          path + " is no table, and the training is about one: name a .csv file");
    }
    return new Examples(Tables.read(path, label, seed).split(schema), Optional.of(schema));
  }

  /** Whether {@code path} names a table rather than images. */
  public static boolean isTable(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".csv")
        || Files.isRegularFile(path.resolve(TRAIN));
  }

  private record Tables(LabelledTable training, LabelledTable heldOut) {
    static Tables read(Path path, String label, long seed) throws IOException {
      if (!Files.exists(path)) {
        throw new DatasetException("there is no file " + path);
      }
      boolean isFolder = Files.isDirectory(path);
      LabelledTable all = LabelledTable.read(isFolder ? path.resolve(TRAIN) : path, label);
      if (isFolder && Files.isRegularFile(path.resolve(TEST))) {
        return new Tables(all, LabelledTable.read(path.resolve(TEST), label));
      }
      if (all.size() < 5) {
        throw new DatasetException(path + " has only " + all.size() + " rows, at least 5 needed");
      }
      int[] order = IntStream.range(0, all.size()).toArray();
      new SeededRandom(SeededRandom.derive(seed, "hold-out")).shuffle(order);
      int heldOut = all.size() / 5;
      return new Tables(
          all.select(Arrays.copyOfRange(order, heldOut, order.length)),
          all.select(Arrays.copyOf(order, heldOut)));
    }

    DatasetSplit split(TableSchema schema) throws DatasetException {
      return new DatasetSplit(training.dataset(schema), heldOut.dataset(schema));
    }
  }
}
