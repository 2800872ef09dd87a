package io.decentralml.frameprocessor;

/** Java source that grows line by line, indented by its braces. */
final class Source {
  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** Adds a line; one that starts with a closing brace steps out first. */
  Source line(String line) {
    if (line.startsWith("}")) {
      depth--;
    }
    if (!line.isEmpty()) {
      text.append("  ".repeat(depth)).append(line);
    }
    text.append('\n');
    if (line.endsWith("{")) {
      depth++;
    }
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
