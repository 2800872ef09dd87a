package io.decentralml.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What parties agree on who train on tables: the columns, how their numbers are scaled, and which
 * text of the label column is which class. A feature is {@code (value - mean) / deviation}.
 *
 * @param features names of the columns of numbers, in order
 * @param means of the columns, in whose data the schema was made
 * @param deviations of the columns, above 0; 1 where a column has one value only
 * @param label name of the label column
 * @param classes the texts of the label column, in the order of their numbers
 */
public record TableSchema(
    List<String> features,
    List<Double> means,
    List<Double> deviations,
    String label,
    List<String> classes) {
  /** The most columns of numbers. */
  public static final int MOST_FEATURES = 1 << 13;

  /** The most classes. */
  public static final int MOST_CLASSES = Byte.MAX_VALUE;

  /** Copies, and checks that everything fits together. */
  public TableSchema {
    features = List.copyOf(features);
    means = List.copyOf(means);
    deviations = List.copyOf(deviations);
    classes = List.copyOf(classes);
    if (features.isEmpty()
        || features.size() > MOST_FEATURES
        || means.size() != features.size()
        || deviations.size() != features.size()) {
      throw new IllegalArgumentException(
          "a table has 1 to " + MOST_FEATURES + " columns of numbers, each with its scale");
    }
    if (new HashSet<>(features).size() < features.size() || features.contains(label)) {
      throw new IllegalArgumentException("two columns of the table have one name");
    }
    if (classes.size() < 2
        || classes.size() > MOST_CLASSES
        || new HashSet<>(classes).size() < classes.size()) {
      throw new IllegalArgumentException(
          "a table has 2 to %d different classes, not %d".formatted(MOST_CLASSES, classes.size()));
    }
    for (int i = 0; i < features.size(); i++) {
      if (!Double.isFinite(means.get(i))
          || !Double.isFinite(deviations.get(i))
          || deviations.get(i) <= 0) {
        throw new IllegalArgumentException("column " + features.get(i) + " has no sound scale");
      }
    }
  }

  /** The schema that {@code table} suggests: its own columns, means, deviations and classes. */
  static TableSchema of(LabelledTable table) {
    List<Double> means = new ArrayList<>();
    List<Double> deviations = new ArrayList<>();
    for (int column = 0; column < table.features().size(); column++) {
      double mean = mean(table, column);
      double squares = 0;
      for (int row = 0; row < table.size(); row++) {
        double distance = table.value(row, column) - mean;
        squares += distance * distance;
      }
      double deviation = StrictMath.sqrt(squares / table.size());
      means.add(mean);
      deviations.add(deviation > 0 ? deviation : 1);
    }
    return new TableSchema(table.features(), means, deviations, table.labelName(), table.classes());
  }

  private static double mean(LabelledTable table, int column) {
    double sum = 0;
    for (int row = 0; row < table.size(); row++) {
      sum += table.value(row, column);
    }
    return sum / table.size();
  }

  /** The feature that {@code value} of column {@code column} becomes. */
  float scaled(int column, double value) {
    return (float) ((value - means.get(column)) / deviations.get(column));
  }
}
