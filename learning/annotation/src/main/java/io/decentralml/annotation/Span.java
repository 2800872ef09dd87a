package io.decentralml.annotation;

/**
 * A marked stretch of a recording, a video or a text, from {@code from} up to but not including
 * {@code to}: milliseconds from the beginning, in a text Unicode code points.
 *
 * @param label its class; empty if it has none
 * @param text what is said or written in it; empty if that is not told
 */
public record Span(String label, long from, long to, String text) {
  /** Checks that it has a length and says something. */
  public Span {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("a span ends after it begins, not " + from + "-" + to);
    }
    if (label.isEmpty() && text.isEmpty()) {
      throw new IllegalArgumentException("a span has a label, a text, or both");
    }
  }
}
