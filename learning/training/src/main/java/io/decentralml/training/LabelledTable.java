package io.decentralml.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A table of numbers with a column of labels, as it was read. Immutable.
 *
 * @see CsvRows
 */
public final class LabelledTable {
  private final String place;
  private final List<String> features;
  private final String labelName;
  private final double[] values;
  private final List<String> labels;

  LabelledTable(
      String place, List<String> features, String labelName, double[] values, List<String> labels) {
    this.place = place;
    this.features = List.copyOf(features);
    this.labelName = labelName;
    this.values = values;
    this.labels = List.copyOf(labels);
  }

  /**
   * Reads {@code file}. The first row is a heading if one of its fields, that of the label aside,
   * is no number; without a heading columns are called by their numbers, from 1.
   *
   * @param label the name of the label column; empty for the last one
   * @throws DatasetException when a row has another length, a value is missing or no number, or
   *     there is no such column; the message names row and column
   * @throws IOException when the file cannot be read
   */
  public static LabelledTable read(Path file, String label) throws IOException {
    TableReader reader = new TableReader(file.toString(), label);
    CsvRows.read(file, reader::take);
    return reader.table();
  }

  /** Number of rows. */
  public int size() {
    return labels.size();
  }

  /** Names of the columns of numbers. */
  public List<String> features() {
    return features;
  }

  /** Name of the label column. */
  public String labelName() {
    return labelName;
  }

  double value(int row, int column) {
    return values[row * features.size() + column];
  }

  /** The different labels: whole numbers by their size, others by their spelling. */
  public List<String> classes() {
    TreeSet<String> different = new TreeSet<>(labels);
    if (different.stream().allMatch(each -> each.matches("-?[0-9]{1,9}"))) {
      return different.stream().sorted(Comparator.comparingInt(Integer::parseInt)).toList();
    }
    return List.copyOf(different);
  }

  LabelledTable select(int[] rows) {
    double[] selected = new double[rows.length * features.size()];
    List<String> selectedLabels = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(
          values, rows[i] * features.size(), selected, i * features.size(), features.size());
      selectedLabels.add(labels.get(rows[i]));
    }
    return new LabelledTable(place, features, labelName, selected, selectedLabels);
  }

  /** The table's examples by {@code schema}, whose columns may stand in another order here. */
  Dataset dataset(TableSchema schema) throws DatasetException {
    int[] columns = columns(schema);
    Map<String, Integer> classes = new HashMap<>();
    for (String each : schema.classes()) {
      classes.put(each, classes.size());
    }
    float[] scaled = new float[size() * columns.length];
    byte[] numbers = new byte[size()];
    for (int row = 0; row < size(); row++) {
      for (int i = 0; i < columns.length; i++) {
        scaled[row * columns.length + i] = schema.scaled(i, value(row, columns[i]));
      }
      Integer number = classes.get(labels.get(row));
      if (number == null) {
        throw new DatasetException(
            "%s has the label \"%s\", which is none of %s"
                .formatted(place, labels.get(row), schema.classes()));
      }
      numbers[row] = number.byteValue();
    }
    return Dataset.of(columns.length, schema.classes().size(), scaled, numbers);
  }

  private int[] columns(TableSchema schema) throws DatasetException {
    int[] columns = schema.features().stream().mapToInt(features::indexOf).toArray();
    if (IntStream.of(columns).noneMatch(each -> each < 0)) {
      return columns;
    }
    boolean unnamed = features.getFirst().matches("[0-9]+");
    if (unnamed && features.size() == schema.features().size()) {
      return IntStream.range(0, features.size()).toArray();
    }
    throw new DatasetException(
        "%s has the columns %s, the training is about %s"
            .formatted(place, shortened(features), shortened(schema.features())));
  }

  private static String shortened(List<String> names) {
    String few = String.join(", ", names.subList(0, Math.min(10, names.size())));
    return names.size() <= 10 ? few : few + " … (" + names.size() + ")";
  }
}
