package io.decentralml.frameprocessor;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Source of the codec of a record, which is a composite, a tuple or a newtype. */
final class RecordSource {
  private final TypeElement type;
  private final FieldsSource fields;
  private final List<String> docs;

  RecordSource(TypeElement type, WireTypes types, List<String> docs) throws InvalidTypeException {
    this.type = type;
    this.fields = FieldsSource.of(type, types, "");
    this.docs = docs;
    if (Annotations.has(type, Annotations.NEWTYPE) && fields.components().size() != 1) {
      throw new InvalidTypeException(type, "a newtype has exactly one component");
    }
  }

  String text(PackageElement packageElement) {
    Source out = new Source();
    Generated.open(out, packageElement, type);
    fields.constants(out);
    Generated.constructor(out, type);
    Generated.openEncode(out, type);
    fields.encode(out, "value");
    out.line("}").line("").line("@Override");
    fields.decodeMethod(out, "public " + qualified(packageElement, type) + " decode");
    Generated.openShape(out);
    shape(out);
    return out.line("}").line("}").toString();
  }

  private void shape(Source out) {
    if (Annotations.has(type, Annotations.NEWTYPE)) {
      out.line("return " + fields.shape(fields.components().getFirst()) + ";");
    } else if (Annotations.has(type, Annotations.TUPLE)) {
      String items = String.join(", ", fields.components().stream().map(fields::shape).toList());
      out.line(
          "return new " + Generated.SHAPE + ".Tuple(" + Generated.LIST + ".of(" + items + "));");
    } else {
      AnnotationMirror annotation = Annotations.find(type, Annotations.TYPE).orElseThrow();
      out.line("return new " + Generated.SHAPE + ".Composite(");
      out.line("    " + Names.literal(Annotations.text(annotation, "value")) + ",");
      out.line("    " + Generated.parameters(Annotations.texts(annotation, "parameters")) + ",");
      fields.fields(out, Annotations.isNotFalse(annotation, "named"), ",");
      out.line("    " + Generated.texts(docs) + ");");
    }
  }

  /** The type with its annotation where Java wants it: {@code a.b.@Nullable C}. */
  static String qualified(PackageElement packageElement, TypeElement type) {
    String java = type.getQualifiedName().toString();
    int simple = java.lastIndexOf('.') + 1;
    return packageElement.isUnnamed() && simple == 0
        ? Generated.NULLABLE + " " + java
        : java.substring(0, simple) + Generated.NULLABLE + " " + java.substring(simple);
  }
}
