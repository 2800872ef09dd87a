package io.decentralml.frameprocessor;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** The parts that all generated classes share. */
final class Generated {
  static final String CODEC = Annotations.PACKAGE + "Codec";
  static final String READER = Annotations.PACKAGE + "ScaleReader";
  static final String WRITER = Annotations.PACKAGE + "ScaleWriter";
  static final String SHAPE = Annotations.PACKAGE + "TypeShape";
  static final String OPTION = Annotations.PACKAGE + "Option";
  static final String LIST = "java.util.List";
  static final String NULLABLE = "@org.jspecify.annotations.Nullable";

  private Generated() {}

  /** Opens the class with its constant {@code CODEC}, which comes before all others. */
  static void open(Source out, PackageElement packageElement, TypeElement type) {
    String name = Names.codecClass(type);
    String java = type.getQualifiedName().toString();
    if (!packageElement.isUnnamed()) {
      out.line("package " + packageElement.getQualifiedName() + ";").line("");
    }
    out.line("/** The SCALE codec of {@link " + java + "}. */");
    out.line(
        "@javax.annotation.processing.Generated("
            + Names.literal(ScaleProcessor.class.getName())
            + ")");
    out.line(
        (isPublic(type) ? "public " : "")
            + "final class "
            + name
            + " implements "
            + CODEC
            + "<"
            + java
            + "> {");
    out.line("/** The only instance. */");
    out.line("public static final " + CODEC + "<" + java + "> CODEC = new " + name + "();");
    out.line("");
  }

  /** Adds the private constructor. */
  static void constructor(Source out, TypeElement type) {
    out.line("").line("private " + Names.codecClass(type) + "() {}").line("");
  }

  /** Opens the method {@code encode}. */
  static void openEncode(Source out, TypeElement type) {
    out.line("@Override");
    out.line("public void encode(" + type.getQualifiedName() + " value, " + WRITER + " out) {");
  }

  /** Opens the method {@code shape}. */
  static void openShape(Source out) {
    out.line("@Override");
    out.line("public " + SHAPE + " shape() {");
  }

  /** An expression for a list of texts. */
  static String texts(List<String> texts) {
    return texts.stream().map(Names::literal).collect(Collectors.joining(", ", LIST + ".of(", ")"));
  }

  /** An expression for generic parameters without arguments. */
  static String parameters(List<String> names) {
    return names.stream()
        .map(name ->
            "new " + SHAPE + ".Parameter(" + Names.literal(name) + ", " + OPTION + ".none())")
        .collect(Collectors.joining(", ", LIST + ".of(", ")"));
  }

  private static boolean isPublic(TypeElement type) {
    return type.getModifiers().contains(Modifier.PUBLIC)
        && (!(type.getEnclosingElement() instanceof TypeElement outer) || isPublic(outer));
  }
}
