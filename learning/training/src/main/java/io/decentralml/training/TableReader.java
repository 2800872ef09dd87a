package io.decentralml.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Makes a {@link LabelledTable} of rows. */
final class TableReader {
  private static final int MOST_VALUES = 1 << 27;

  private final String place;
  private final String label;
  private final List<String> labels = new ArrayList<>();
  private List<String> names = List.of();
  private double[] values = new double[1024];
  private int filled;
  private int labelColumn;

  TableReader(String place, String label) {
    this.place = place;
    this.label = label;
  }

  void take(long line, List<String> row) throws DatasetException {
    if (names.isEmpty()) {
      if (row.size() < 2 || row.size() > TableSchema.MOST_FEATURES) {
        throw new DatasetException(
            "%s has %d columns: at least one of numbers and one of labels are needed, at most %d"
                .formatted(place, row.size(), TableSchema.MOST_FEATURES));
      }
      if (isHeading(row)) {
        names = row.stream().map(String::strip).toList();
        labelColumn = column();
        return;
      }
      names = IntStream.rangeClosed(1, row.size()).mapToObj(Integer::toString).toList();
      labelColumn = column();
    }
    add(line, row);
  }

  private boolean isHeading(List<String> row) {
    int known = row.indexOf(label);
    int aside = known >= 0 ? known : row.size() - 1;
    return known >= 0
        || IntStream.range(0, row.size())
            .anyMatch(i -> i != aside && !row.get(i).isBlank() && !isNumber(row.get(i)));
  }

  private int column() throws DatasetException {
    if (label.isEmpty()) {
      return names.size() - 1;
    }
    int column = names.indexOf(label);
    if (column < 0) {
      throw new DatasetException(
          "%s has no column \"%s\" for the labels; it has %s".formatted(place, label, names));
    }
    return column;
  }

  private void add(long line, List<String> row) throws DatasetException {
    if (row.size() != names.size()) {
      throw new DatasetException(
          "%s, row %d has %d values where there are %d columns"
              .formatted(place, line, row.size(), names.size()));
    }
    if (filled + row.size() > MOST_VALUES) {
      throw new DatasetException(place + " has more than " + MOST_VALUES + " values");
    }
    for (int i = 0; i < row.size(); i++) {
      String text = row.get(i).strip();
      if (text.isEmpty()) {
        throw wrong(line, i, "has no value");
      }
      if (i == labelColumn) {
        labels.add(text);
      } else if (isNumber(text)) {
        push(Double.parseDouble(text));
      } else {
        throw wrong(line, i, "is no number: \"" + text + '"');
      }
    }
  }

  private DatasetException wrong(long line, int column, String cause) {
    return new DatasetException(
        "%s, row %d, column %s %s: fill it in, or leave out the row"
            .formatted(place, line, names.get(column), cause));
  }

  private void push(double value) {
    if (filled == values.length) {
      values = Arrays.copyOf(values, filled * 2);
    }
    values[filled++] = value;
  }

  private static boolean isNumber(String text) {
    try {
      return Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException _) {
      return false;
    }
  }

  LabelledTable table() throws DatasetException {
    if (labels.isEmpty()) {
      throw new DatasetException(place + " has no rows");
    }
    List<String> features = new ArrayList<>(names);
    features.remove(labelColumn);
    return new LabelledTable(
        place, features, names.get(labelColumn), Arrays.copyOf(values, filled), labels);
  }
}
