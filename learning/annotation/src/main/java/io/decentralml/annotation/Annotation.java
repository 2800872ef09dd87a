package io.decentralml.annotation;

import io.decentralml.assets.Cid;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an annotator says of one medium.
 *
 * @param asset the medium
 * @param labels classes of the whole medium, each once, in ascending order
 * @param regions marked parts: boxes before polygons, else in the annotator's order
 * @param spans marked stretches, in the annotator's order
 * @param text a transcript, description or answer; empty if there is none
 */
public record Annotation(
    Cid asset, List<String> labels, List<Region> regions, List<Span> spans, String text) {
  /** The most labels of one medium. */
  public static final int MOST_LABELS = 127;

  /** The most regions, and the most spans, of one medium. */
  public static final int MOST_MARKS = 10_000;

  /** The longest label, in characters. */
  public static final int LONGEST_LABEL = 256;

  /** The longest text, in characters. */
  public static final int LONGEST_TEXT = 1 << 20;

  /** Sorts the labels and checks that everything is within its bounds. */
  public Annotation {
    labels = labels.stream().distinct().sorted().toList();
    regions = regions.stream().sorted(Comparator.comparing(Region::kind)).toList();
    spans = List.copyOf(spans);
    if (labels.size() > MOST_LABELS || regions.size() > MOST_MARKS || spans.size() > MOST_MARKS) {
      throw new IllegalArgumentException(
          "a medium has at most " + MOST_LABELS + " labels and " + MOST_MARKS + " marks");
    }
    labels.forEach(Annotation::requireLabel);
    regions.forEach(each -> requireLabel(each.label()));
    requireText(text);
    for (Span each : spans) {
      requireText(each.text());
      if (!each.label().isEmpty()) {
        requireLabel(each.label());
      }
    }
  }

  /** One that says nothing yet. */
  public static Annotation empty(Cid asset) {
    return new Annotation(asset, List.of(), List.of(), List.of(), "");
  }

  private static void requireLabel(String label) {
    boolean sound = !label.isBlank() && label.equals(label.strip());
    if (!sound
        || label.length() > LONGEST_LABEL
        || label.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "a label is 1 to " + LONGEST_LABEL + " printed characters, not \"" + label + '"');
    }
  }

  private static void requireText(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "a text has at most " + LONGEST_TEXT + " characters, not " + text.length());
    }
  }

  /** With other labels. */
  public Annotation withLabels(List<String> other) {
    return new Annotation(asset, other, regions, spans, text);
  }

  /** With one more region. */
  public Annotation with(Region region) {
    return new Annotation(asset, labels, appended(regions, region), spans, text);
  }

  /** With one more span. */
  public Annotation with(Span span) {
    return new Annotation(asset, labels, regions, appended(spans, span), text);
  }

  /** With another text. */
  public Annotation withText(String other) {
    return new Annotation(asset, labels, regions, spans, other);
  }

  private static <T> List<T> appended(List<T> list, T last) {
    return Stream.concat(list.stream(), Stream.of(last)).toList();
  }

  /** Whether it says nothing. */
  public boolean isEmpty() {
    return labels.isEmpty() && regions.isEmpty() && spans.isEmpty() && text.isEmpty();
  }

  /** The labels as one text, which stands for the choice of this annotator. */
  public String choice() {
    return String.join(", ", labels);
  }
}
