package io.decentralml.frameprocessor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Source of the codec of a sealed interface: the index of the case, then its fields. */
final class VariantSource {
  private record Case(
      int index, String name, boolean named, FieldsSource fields, List<String> docs) {}

  private final TypeElement type;
  private final Elements elements;
  private final List<Case> cases = new ArrayList<>();

  VariantSource(TypeElement type, WireTypes types, Elements elements) throws InvalidTypeException {
    this.type = type;
    this.elements = elements;
    collect(type, types);
    cases.sort(Comparator.comparingInt(Case::index));
    CaseIndices.check(type, cases.stream().map(Case::index).toList());
  }

  /** Takes the records that {@code sealedType} permits, and those of sealed types between. */
  private void collect(TypeElement sealedType, WireTypes types) throws InvalidTypeException {
    for (TypeMirror permitted : sealedType.getPermittedSubclasses()) {
      TypeElement element = (TypeElement) ((DeclaredType) permitted).asElement();
      if (element.getKind() == ElementKind.INTERFACE) {
        collect(element, types);
      } else if (element.getKind() == ElementKind.RECORD) {
        cases.add(read(element, types));
      } else {
        throw new InvalidTypeException(element, "a case of a variant is a record");
      }
    }
  }

  private Case read(TypeElement element, WireTypes types) throws InvalidTypeException {
    AnnotationMirror annotation =
        Annotations.find(element, Annotations.CASE)
            .orElseThrow(() ->
                new InvalidTypeException(
                    element, "@ScaleCase is missing: a case needs an index and a name"));
    int index = Annotations.number(annotation, "index");
    return new Case(
        index,
        Annotations.text(annotation, "name"),
        Annotations.isNotFalse(annotation, "named"),
        FieldsSource.of(element, types, "CASE" + index + "_"),
        Javadoc.lines(elements.getDocComment(element)));
  }

  String text(PackageElement packageElement) {
    Source out = new Source();
    Generated.open(out, packageElement, type);
    for (Case each : cases) {
      each.fields().constants(out);
    }
    Generated.constructor(out, type);
    encode(out);
    decode(out, packageElement);
    for (Case each : cases) {
      each.fields()
          .decodeMethod(
              out,
              "private static "
                  + RecordSource.qualified(packageElement, type)
                  + " decode"
                  + each.index());
    }
    shape(out);
    return out.line("}").toString();
  }

  private void encode(Source out) {
    Generated.openEncode(out, type);
    out.line("switch (value) {");
    for (Case each : cases) {
      String java = each.fields().type().getQualifiedName().toString();
      boolean empty = each.fields().components().isEmpty();
      out.line("case " + java + (empty ? " _" : " each") + " -> {");
      out.line("out.u8(" + each.index() + ");");
      each.fields().encode(out, "each");
      out.line("}");
    }
    out.line("}").line("}").line("");
  }

  private void decode(Source out, PackageElement packageElement) {
    String nullable = RecordSource.qualified(packageElement, type);
    out.line("@Override");
    out.line("public " + nullable + " decode(" + Generated.READER + " in) {");
    out.line("if (!in.enter()) {").line("return null;").line("}");
    out.line(nullable + " value = decodeCase(in);");
    out.line("in.leave();").line("return value;").line("}").line("");
    out.line("private static " + nullable + " decodeCase(" + Generated.READER + " in) {");
    out.line("return switch (in.u8()) {");
    for (Case each : cases) {
      out.line("case " + each.index() + " -> decode" + each.index() + "(in);");
    }
    out.line("default -> {");
    out.line("in.fail(" + Names.literal("a case of " + type.getSimpleName()) + ");");
    out.line("yield null;").line("}").line("};").line("}").line("");
  }

  private void shape(Source out) {
    AnnotationMirror annotation = Annotations.find(type, Annotations.TYPE).orElseThrow();
    Generated.openShape(out);
    out.line("return new " + Generated.SHAPE + ".Variant(");
    out.line("    " + Names.literal(Annotations.text(annotation, "value")) + ",");
    out.line("    " + Generated.parameters(Annotations.texts(annotation, "parameters")) + ",");
    String calls =
        String.join(", ", cases.stream().map(each -> "shape" + each.index() + "()").toList());
    out.line("    " + Generated.LIST + ".of(" + calls + "),");
    List<String> docs = Javadoc.lines(elements.getDocComment(type));
    out.line("    " + Generated.texts(docs) + ");").line("}");
    for (Case each : cases) {
      out.line("");
      out.line("private static " + Generated.SHAPE + ".Case shape" + each.index() + "() {");
      out.line("return new " + Generated.SHAPE + ".Case(");
      out.line("    " + Names.literal(each.name()) + ",");
      each.fields().fields(out, each.named(), ",");
      out.line("    " + each.index() + ",");
      out.line("    " + Generated.texts(each.docs()) + ");").line("}");
    }
  }
}
