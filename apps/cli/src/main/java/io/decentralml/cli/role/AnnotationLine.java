package io.decentralml.cli.role;

import io.decentralml.annotation.Annotation;
import io.decentralml.annotation.AnnotationRules;
import io.decentralml.annotation.Region;
import io.decentralml.annotation.Region.Box;
import io.decentralml.annotation.Region.Point;
import io.decentralml.annotation.Region.Polygon;
import io.decentralml.annotation.Span;
import java.util.ArrayList;
import java.util.List;

/** What a person types of a medium. */
final class AnnotationLine {
  private final AnnotationRules rules;

  AnnotationLine(AnnotationRules rules) {
    this.rules = rules;
  }

  /** How lines look, for people. */
  static final String HELP =
      """
      2                         a label by its number or its name; several with commas
      box LABEL X Y W H [MS]    pixels from the top left corner; in a video the moment
      polygon LABEL X,Y X,Y X,Y corners in pixels
      span LABEL FROM TO [TEXT] milliseconds, in a text characters; - for no label
      text WORDS                a transcript or an answer
      an empty line             done with this one
      show, list                look again; what is said so far
      undo, skip, save          take back; come back later; stop and go on another day
      names with blanks         stand in quotes: box "big dog" 1 2 30 40\
      """;

  /**
   * What {@code line} makes of {@code item}.
   *
   * @throws IllegalArgumentException if it makes no sense, and why
   */
  Annotation apply(Annotation item, String line) {
    List<String> words = words(line);
    try {
      return switch (words.isEmpty() ? "" : words.getFirst()) {
        case "box" -> item.with(box(words));
        case "polygon" -> item.with(polygon(words));
        case "span" -> item.with(span(words));
        case "text" -> item.withText(line.substring("text".length()).strip());
        default -> item.withLabels(labels(line));
      };
    } catch (NumberFormatException wrong) {
      throw new IllegalArgumentException("no number: " + wrong.getMessage(), wrong);
    }
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    for (char each : (line + ' ').toCharArray()) {
      if (each == '"') {
        quoted = !quoted;
      } else if (each == ' ' && !quoted) {
        if (!word.isEmpty()) {
          words.add(word.toString());
        }
        word.setLength(0);
      } else {
        word.append(each);
      }
    }
    if (quoted) {
      throw new IllegalArgumentException("a quote is not closed");
    }
    return words;
  }

  private List<String> labels(String line) {
    List<String> labels = new ArrayList<>();
    for (String each : line.split(",", -1)) {
      if (!each.isBlank()) {
        labels.add(label(each.strip()));
      }
    }
    return labels;
  }

  private String label(String word) {
    if (!rules.classes().contains(word) && word.matches("[0-9]{1,3}")) {
      int number = Integer.parseInt(word);
      if (number >= 1 && number <= rules.classes().size()) {
        return rules.classes().get(number - 1);
      }
    }
    if (!rules.isClass(word)) {
      throw new IllegalArgumentException("\"" + word + "\" is no class and no number of one");
    }
    return word;
  }

  private Region box(List<String> words) {
    require(words.size() == 6 || words.size() == 7, "box LABEL X Y WIDTH HEIGHT");
    return new Box(
        label(words.get(1)),
        Double.parseDouble(words.get(2)),
        Double.parseDouble(words.get(3)),
        Double.parseDouble(words.get(4)),
        Double.parseDouble(words.get(5)),
        words.size() == 7 ? Long.parseLong(words.get(6)) : 0);
  }

  private Region polygon(List<String> words) {
    require(words.size() >= 5, "polygon LABEL X,Y X,Y X,Y");
    List<Point> points = new ArrayList<>();
    for (String each : words.subList(2, words.size())) {
      String[] pair = each.split(",", -1);
      require(pair.length == 2, "polygon LABEL X,Y X,Y X,Y");
      points.add(new Point(Double.parseDouble(pair[0]), Double.parseDouble(pair[1])));
    }
    return new Polygon(label(words.get(1)), points, 0);
  }

  private Span span(List<String> words) {
    require(words.size() >= 4, "span LABEL FROM TO [TEXT]");
    return new Span(
        words.get(1).equals("-") ? "" : label(words.get(1)),
        Long.parseLong(words.get(2)),
        Long.parseLong(words.get(3)),
        String.join(" ", words.subList(4, words.size())));
  }

  private static void require(boolean holds, String form) {
    if (!holds) {
      throw new IllegalArgumentException("it goes: " + form);
    }
  }
}
