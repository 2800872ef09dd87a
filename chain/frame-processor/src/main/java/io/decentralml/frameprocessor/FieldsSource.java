package io.decentralml.frameprocessor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/**
 * Source that writes, reads and describes the components of one record: of a record type, or of a
 * case of a variant.
 *
 * @param type the record
 * @param components its components, in order
 * @param prefix what the constants of this record start with
 */
record FieldsSource(TypeElement type, List<Component> components, String prefix) {
  static FieldsSource of(TypeElement type, WireTypes types, String prefix)
      throws InvalidTypeException {
    List<Component> components = new ArrayList<>();
    for (RecordComponentElement each : type.getRecordComponents()) {
      components.add(Component.of(each, types));
    }
    return new FieldsSource(type, components, prefix);
  }

  private String java() {
    return type.getQualifiedName().toString();
  }

  /** Declares a constant for each composed codec. */
  void constants(Source out) {
    for (Component each : components) {
      if (each.type().access() instanceof WireType.Access.Composed) {
        out.line(
            "private static final "
                + Generated.CODEC
                + "<"
                + each.type().java()
                + "> "
                + constant(each)
                + " =");
        out.line("    " + each.type().codec() + ";");
      }
    }
  }

  private String constant(Component component) {
    return prefix + Names.constant(component.accessor());
  }

  /** Statements that write the components of the record in {@code variable}. */
  void encode(Source out, String variable) {
    for (Component each : components) {
      String value = variable + "." + each.accessor() + "()";
      out.line(
          switch (each.type().access()) {
            case WireType.Access.Direct(String write, _) -> write.replace("$", value);
            case WireType.Access.Constant(String codec) -> codec + ".encode(" + value + ", out);";
            case WireType.Access.Composed() -> constant(each) + ".encode(" + value + ", out);";
          });
    }
  }

  /** A method that reads the components and answers the record or null. */
  void decodeMethod(Source out, String signature) {
    out.line(signature + "(" + Generated.READER + " in) {");
    List<String> arguments = new ArrayList<>();
    for (Component each : components) {
      // The trailing underscore keeps clear of the parameter and of Java's words.
      String variable = each.accessor() + "_";
      arguments.add(variable);
      if (each.type().access() instanceof WireType.Access.Direct(_, String read)) {
        out.line(each.type().java() + " " + variable + " = " + read + ";");
      } else {
        String codec =
            each.type().access() instanceof WireType.Access.Constant(String constant)
                ? constant
                : constant(each);
        out.line(each.type().java() + " " + variable + " = " + codec + ".decode(in);");
        out.line("if (" + variable + " == null) {");
        out.line("return null;");
        out.line("}");
      }
    }
    out.line(
        "return in.failed() ? null : new " + java() + "(" + String.join(", ", arguments) + ");");
    out.line("}").line("");
  }

  /** An expression for the shape of a single component. */
  String shape(Component component) {
    return component.type().access() instanceof WireType.Access.Composed
        ? constant(component) + ".shape()"
        : component.type().codec() + ".shape()";
  }

  /** Lines of an expression for the list of fields. */
  void fields(Source out, boolean named, String after) {
    if (components.isEmpty()) {
      out.line("    " + Generated.LIST + ".of()" + after);
      return;
    }
    out.line("    " + Generated.LIST + ".of(");
    for (int i = 0; i < components.size(); i++) {
      Component each = components.get(i);
      String name =
          named
              ? Generated.OPTION + ".some(" + Names.literal(each.name()) + ")"
              : Generated.OPTION + ".none()";
      String end = i + 1 < components.size() ? "," : ")" + after;
      out.line(
          "        new "
              + Generated.SHAPE
              + ".Field("
              + name
              + ", "
              + shape(each)
              + ", "
              + Names.literal(each.typeName())
              + ", "
              + Generated.LIST
              + ".of())"
              + end);
    }
  }
}
