package io.decentralml.frameprocessor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/** The annotations of module {@code scale}, read by name. */
final class Annotations {
  static final String PACKAGE = "io.decentralml.scale.";
  static final String TYPE = PACKAGE + "ScaleType";
  static final String NEWTYPE = PACKAGE + "ScaleNewtype";
  static final String TUPLE = PACKAGE + "ScaleTuple";
  static final String CASE = PACKAGE + "ScaleCase";
  static final String FIELD = PACKAGE + "ScaleField";
  static final String COMPACT = PACKAGE + "Compact";
  static final String MAX_LENGTH = PACKAGE + "MaxLength";
  static final String FIXED_LENGTH = PACKAGE + "FixedLength";

  private Annotations() {}

  /** The annotation {@code name} on {@code construct}. */
  static Optional<AnnotationMirror> find(AnnotatedConstruct construct, String name) {
    for (AnnotationMirror mirror : construct.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(name)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  static boolean has(AnnotatedConstruct construct, String name) {
    return find(construct, name).isPresent();
  }

  /** Whether {@code type} asks for a codec in any of the three ways. */
  static boolean asksForCodec(TypeElement type) {
    return has(type, TYPE) || has(type, NEWTYPE) || has(type, TUPLE);
  }

  /** The text of an element of {@code mirror}; empty if the source does not give it. */
  static String text(AnnotationMirror mirror, String element) {
    return value(mirror, element).map(value -> value.getValue().toString()).orElse("");
  }

  /** The number of an element of {@code mirror} that has no default. */
  static int number(AnnotationMirror mirror, String element) {
    return value(mirror, element).map(value -> (Integer) value.getValue()).orElse(0);
  }

  /** The truth of an element of {@code mirror} whose default is true. */
  static boolean isNotFalse(AnnotationMirror mirror, String element) {
    return value(mirror, element).map(value -> (Boolean) value.getValue()).orElse(true);
  }

  /** The texts of an array element of {@code mirror}; none if the source does not give it. */
  static List<String> texts(AnnotationMirror mirror, String element) {
    return value(mirror, element)
        .map(value -> (List<?>) value.getValue())
        .orElse(List.of())
        .stream()
        .map(each -> ((AnnotationValue) each).getValue().toString())
        .toList();
  }

  private static Optional<AnnotationValue> value(AnnotationMirror mirror, String element) {
    return mirror.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(element))
        .map(entry -> (AnnotationValue) entry.getValue())
        .findFirst();
  }
}
