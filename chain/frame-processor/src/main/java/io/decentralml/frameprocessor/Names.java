package io.decentralml.frameprocessor;

import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Spellings: of the wire, of generated classes, of Java literals. */
final class Names {
  private Names() {}

  /** {@code refTime} as {@code ref_time}. */
  static String snakeCase(String camelCase) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < camelCase.length(); i++) {
      char c = camelCase.charAt(i);
      if (Character.isUpperCase(c) && !text.isEmpty()) {
        text.append('_');
      }
      text.append(Character.toLowerCase(c));
    }
    return text.toString();
  }

  /** {@code refTime} as {@code REF_TIME}. */
  static String constant(String camelCase) {
    return snakeCase(camelCase).toUpperCase(Locale.ROOT);
  }

  /** The codec of {@code Outer.Inner} is {@code OuterInnerCodec}, in the same package. */
  static String codecClass(TypeElement type) {
    StringBuilder name = new StringBuilder(type.getSimpleName()).append("Codec");
    Element outer = type.getEnclosingElement();
    while (outer instanceof TypeElement outerType) {
      name.insert(0, outerType.getSimpleName());
      outer = outer.getEnclosingElement();
    }
    return name.toString();
  }

  /** {@code text} as a Java string literal. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\t' -> literal.append("\\t");
        default -> {
          if (c < 0x20 || c > 0x7e) {
            literal.append("\\u").append(String.format(Locale.ROOT, "%04x", (int) c));
          } else {
            literal.append(c);
          }
        }
      }
    }
    return literal.append('"').toString();
  }
}
