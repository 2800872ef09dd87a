package io.decentralml.annotation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a task for annotators asks for, read from three of its fields on the chain.
 *
 * <table>
 *   <caption>The fields</caption>
 *   <tr><td>{@code annotation_class_labels}</td><td>the classes, separated by commas or lines, or a
 *     JSON list of texts; without them any label may be given</td></tr>
 *   <tr><td>{@code annotation_class_coordinates}</td><td>what is marked for a class: {@code
 *     cat=box, dog=polygon}, one word such as {@code box} for every class; {@code none}, {@code
 *     box}, {@code polygon}, {@code span} or {@code any}</td></tr>
 *   <tr><td>{@code annotation_json}</td><td>a JSON object: {@code labels} is {@code one}, {@code
 *     many} or {@code none}; {@code text} is {@code required}, {@code optional} or {@code none};
 *     other fields are left to others</td></tr>
 * </table>
 *
 * @param classes to choose from, in the creator's order; empty if any label may be given
 * @param marks what is marked for which class, as far as that is said
 * @param labels how many labels a medium gets as a whole
 * @param text whether a text is asked for
 */
public record AnnotationRules(
    List<String> classes, Map<String, Marks> marks, Labels labels, Text text) {
  /** The most bytes of {@code annotation_class_labels}. */
  public static final int MOST_LABEL_BYTES = 1024;

  private static final String EVERY_CLASS = "*";

  /** What is marked for a class. */
  public enum Marks {
    NONE,
    BOX,
    POLYGON,
    SPAN,
    ANY;

    boolean allows(Marks used) {
      return this == ANY || this == used;
    }
  }

  /** How many labels a medium gets as a whole. */
  public enum Labels {
    ONE,
    MANY,
    NONE
  }

  /** Whether a text is asked for. */
  public enum Text {
    REQUIRED,
    OPTIONAL,
    NONE
  }

  /** Copies, and checks the classes. */
  public AnnotationRules {
    classes = List.copyOf(classes);
    marks = Map.copyOf(marks);
    if (classes.stream().distinct().count() < classes.size()) {
      throw new IllegalArgumentException("a class is named twice in " + classes);
    }
  }

  /**
   * Reads the three fields, each empty where the chain has none.
   *
   * @throws AnnotationException when one of them cannot be understood
   */
  public static AnnotationRules of(String classLabels, String classCoordinates, String json)
      throws AnnotationException {
    List<String> classes = classes(classLabels);
    Map<String, Marks> marks = marks(classCoordinates, classes);
    boolean marked = marks.values().stream().anyMatch(each -> each != Marks.NONE);
    Labels labels = classes.isEmpty() || marked ? Labels.MANY : Labels.ONE;
    Text text = Text.OPTIONAL;
    if (!json.isBlank()) {
      Document document = Document.parse("annotation_json of the task", json.getBytes(UTF_8));
      labels = choice(document, "labels", Labels.class, labels);
      text = choice(document, "text", Text.class, text);
    }
    try {
      return new AnnotationRules(classes, marks, labels, text);
    } catch (IllegalArgumentException wrong) {
      throw new AnnotationException("annotation_class_labels of the task: " + wrong.getMessage());
    }
  }

  private static List<String> classes(String field) throws AnnotationException {
    if (field.strip().startsWith("[")) {
      byte[] wrapped = ("{\"labels\":" + field + '}').getBytes(UTF_8);
      return Document.parse("annotation_class_labels of the task", wrapped)
          .texts("labels", MOST_LABEL_BYTES);
    }
    return entries(field);
  }

  private static List<String> entries(String field) {
    List<String> entries = new ArrayList<>();
    for (String each : field.split("[,;\n]", -1)) {
      if (!each.isBlank()) {
        entries.add(each.strip());
      }
    }
    return entries;
  }

  private static Map<String, Marks> marks(String field, List<String> classes)
      throws AnnotationException {
    Map<String, Marks> marks = new LinkedHashMap<>();
    for (String entry : entries(field)) {
      int equals = entry.lastIndexOf('=');
      String name = equals < 0 ? EVERY_CLASS : entry.substring(0, equals).strip();
      Marks kind = mark(entry.substring(equals + 1).strip());
      if (!name.equals(EVERY_CLASS) && !classes.contains(name)) {
        throw new AnnotationException(
            "annotation_class_coordinates of the task: \"%s\" is not among the classes %s"
                .formatted(Document.shortened(name), classes));
      }
      marks.put(name, kind);
    }
    return marks;
  }

  private static Marks mark(String word) throws AnnotationException {
    for (Marks each : Marks.values()) {
      if (each.name().equalsIgnoreCase(word)) {
        return each;
      }
    }
    throw new AnnotationException(
        "annotation_class_coordinates of the task: \"%s\" is none of none, box, polygon, span, any"
            .formatted(Document.shortened(word)));
  }

  private static <T extends Enum<T>> T choice(
      Document document, String field, Class<T> type, T preset) throws AnnotationException {
    String word = document.optionalText(field);
    for (T each : type.getEnumConstants()) {
      if (each.name().equalsIgnoreCase(word)) {
        return each;
      }
    }
    if (word.isEmpty()) {
      return preset;
    }
    throw document.wrong(field, word(List.of(type.getEnumConstants())));
  }

  private static String word(List<? extends Enum<?>> choices) {
    return choices.stream()
        .map(each -> each.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /** What is marked for {@code label}; anything if the task does not say. */
  public Marks marksOf(String label) {
    Marks preset = marks.getOrDefault(EVERY_CLASS, marks.isEmpty() ? Marks.ANY : Marks.NONE);
    return marks.getOrDefault(label, preset);
  }

  /** Whether {@code label} may be given. */
  public boolean isClass(String label) {
    return classes.isEmpty() || classes.contains(label);
  }

  /** Whether marks of this kind are asked for. */
  public boolean asksFor(Marks kind) {
    return marks.values().stream().anyMatch(each -> each != Marks.NONE && each.allows(kind));
  }

  /** {@code labels} as the field {@code annotation_class_labels} has them. */
  public static String classLabelsField(List<String> labels) {
    if (labels.stream().noneMatch(each -> each.matches(".*[,;\n\\[].*"))) {
      return String.join(", ", labels);
    }
    ObjectNode json = Document.object();
    labels.forEach(json.putArray("labels")::add);
    return json.path("labels").toString();
  }
}
