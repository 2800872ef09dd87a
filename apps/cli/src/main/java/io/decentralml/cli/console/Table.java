package io.decentralml.cli.console;

import java.util.ArrayList;
import java.util.List;

/** A table of text with aligned columns. */
public final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  public Table(String... headings) {
    if (headings.length > 0) {
      rows.add(List.of(headings));
    }
  }

  public Table row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(row.get(i));
        line.repeat(' ', width(i) - row.get(i).length());
        line.append(GAP);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString().stripTrailing();
  }

  private int width(int column) {
    int width = 0;
    for (List<String> row : rows) {
      width = Math.max(width, column < row.size() ? row.get(column).length() : 0);
    }
    return width;
  }
}
