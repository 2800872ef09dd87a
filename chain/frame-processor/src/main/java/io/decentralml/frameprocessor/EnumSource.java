package io.decentralml.frameprocessor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Source of the codec of an enum: the index of the constant in one byte. */
final class EnumSource {
  private record Constant(int index, String name, String java, List<String> docs) {}

  private final TypeElement type;
  private final List<String> docs;
  private final List<Constant> constants = new ArrayList<>();

  EnumSource(TypeElement type, Elements elements) throws InvalidTypeException {
    this.type = type;
    this.docs = Javadoc.lines(elements.getDocComment(type));
    for (Element each : type.getEnclosedElements()) {
      if (each.getKind() == ElementKind.ENUM_CONSTANT) {
        AnnotationMirror annotation =
            Annotations.find(each, Annotations.CASE)
                .orElseThrow(() ->
                    new InvalidTypeException(
                        each, "@ScaleCase is missing: a constant needs an index and a name"));
        constants.add(
            new Constant(
                Annotations.number(annotation, "index"),
                Annotations.text(annotation, "name"),
                each.getSimpleName().toString(),
                Javadoc.lines(elements.getDocComment(each))));
      }
    }
    constants.sort(Comparator.comparingInt(Constant::index));
    CaseIndices.check(type, constants.stream().map(Constant::index).toList());
  }

  String text(PackageElement packageElement) {
    Source out = new Source();
    Generated.open(out, packageElement, type);
    Generated.constructor(out, type);
    Generated.openEncode(out, type);
    out.line("out.u8(switch (value) {");
    for (Constant each : constants) {
      out.line("case " + each.java() + " -> " + each.index() + ";");
    }
    out.line("});").line("}").line("");
    decode(out, packageElement);
    shape(out);
    return out.line("}").toString();
  }

  private void decode(Source out, PackageElement packageElement) {
    String java = type.getQualifiedName().toString();
    String nullable = RecordSource.qualified(packageElement, type);
    out.line("@Override");
    out.line("public " + nullable + " decode(" + Generated.READER + " in) {");
    out.line(nullable + " value = switch (in.u8()) {");
    for (Constant each : constants) {
      out.line("case " + each.index() + " -> " + java + "." + each.java() + ";");
    }
    out.line("default -> {");
    out.line("in.fail(" + Names.literal("a case of " + type.getSimpleName()) + ");");
    out.line("yield null;").line("}").line("};");
    out.line("return in.failed() ? null : value;").line("}").line("");
  }

  private void shape(Source out) {
    AnnotationMirror annotation = Annotations.find(type, Annotations.TYPE).orElseThrow();
    Generated.openShape(out);
    out.line("return new " + Generated.SHAPE + ".Variant(");
    out.line("    " + Names.literal(Annotations.text(annotation, "value")) + ",");
    out.line("    " + Generated.LIST + ".of(),");
    out.line("    " + Generated.LIST + ".of(");
    for (int i = 0; i < constants.size(); i++) {
      Constant each = constants.get(i);
      String end = i + 1 < constants.size() ? ")," : ")),";
      out.line(
          "        new "
              + Generated.SHAPE
              + ".Case("
              + Names.literal(each.name())
              + ", "
              + Generated.LIST
              + ".of(), "
              + each.index()
              + ", "
              + Generated.texts(each.docs())
              + end);
    }
    out.line("    " + Generated.texts(docs) + ");").line("}");
  }
}
