package io.decentralml.annotation;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.decentralml.assets.Cid;
import io.decentralml.training.CsvRows;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Annotations as a table: {@code file,label}, with {@code text} as a third column where texts are
 * given, by RFC 4180. Several rows of one file are several labels. A first row that names the
 * columns may put them in another order.
 */
public final class LabelCsv {
  private static final int MOST_ROWS = 1_000_000;

  private LabelCsv() {}

  /**
   * Reads {@code file} as the answer to a task.
   *
   * @throws AnnotationException when it is malformed, or names a medium that the task has not; the
   *     message names the line
   * @throws IOException when it cannot be read
   */
  static List<Annotation> read(Path file, MediaNames names) throws IOException {
    Rows rows = new Rows(names);
    CsvRows.read(file, rows::take);
    return List.copyOf(rows.items.values());
  }

  private static final class Rows {
    private final Map<Cid, Annotation> items = new TreeMap<>();
    private final MediaNames names;
    private Columns columns = Columns.DEFAULT;
    private int read;

    Rows(MediaNames names) {
      this.names = names;
    }

    void take(long line, List<String> row) throws IOException {
      Optional<Columns> heading = read++ == 0 ? Columns.of(row) : Optional.empty();
      if (heading.isPresent()) {
        columns = heading.get();
        return;
      }
      if (read > MOST_ROWS) {
        throw new AnnotationException("there are more than " + MOST_ROWS + " rows");
      }
      try {
        add(row);
      } catch (AnnotationException | IllegalArgumentException wrong) {
        throw new AnnotationException("line " + line + ": " + wrong.getMessage());
      }
    }

    private void add(List<String> row) throws IOException {
      Cid asset = names.find(columns.file(row));
      Annotation item = items.getOrDefault(asset, Annotation.empty(asset));
      if (!columns.label(row).isEmpty()) {
        List<String> labels = new ArrayList<>(item.labels());
        labels.add(columns.label(row));
        item = item.withLabels(labels);
      }
      String text = columns.text(row);
      items.put(asset, text.isEmpty() ? item : item.withText(text));
    }
  }

  private record Columns(int fileColumn, int labelColumn, int textColumn) {
    static final Columns DEFAULT = new Columns(0, 1, 2);

    static Optional<Columns> of(List<String> heading) {
      List<String> names =
          heading.stream().map(each -> each.strip().toLowerCase(Locale.ROOT)).toList();
      int file = Math.max(names.indexOf("file"), names.indexOf("filename"));
      int label = Math.max(names.indexOf("label"), names.indexOf("class"));
      boolean isHeading = file >= 0 && (label >= 0 || names.contains("text"));
      return isHeading
          ? Optional.of(new Columns(file, label, names.indexOf("text")))
          : Optional.empty();
    }

    String file(List<String> row) {
      return at(row, fileColumn);
    }

    String label(List<String> row) {
      return at(row, labelColumn);
    }

    String text(List<String> row) {
      return at(row, textColumn);
    }

    private static String at(List<String> row, int column) {
      return column >= 0 && column < row.size() ? row.get(column).strip() : "";
    }
  }

  /** The labels and texts of {@code file} with a row for each label, by RFC 4180. */
  public static String write(AnnotationFile file) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord("file", "label", "text");
      for (Annotation each : file.items()) {
        String asset = each.asset().toString();
        if (each.labels().isEmpty()) {
          csv.writeRecord(asset, "", each.text());
        }
        for (String label : each.labels()) {
          csv.writeRecord(asset, label, each.text());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
