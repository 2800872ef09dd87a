package io.decentralml.frameprocessor;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.RecordComponentElement;

/**
 * A component of a record on its way to the wire.
 *
 * @param accessor the Java name
 * @param name the name in metadata
 * @param type how it is written and read
 * @param typeName the spelling of its type in metadata
 */
record Component(String accessor, String name, WireType type, String typeName) {
  static Component of(RecordComponentElement element, WireTypes types) throws InvalidTypeException {
    String accessor = element.getSimpleName().toString();
    WireType type = types.of(element);
    Optional<AnnotationMirror> spelling = Annotations.find(element, Annotations.FIELD);
    String name = spelling.map(mirror -> Annotations.text(mirror, "name")).orElse("");
    String typeName = spelling.map(mirror -> Annotations.text(mirror, "typeName")).orElse("");
    return new Component(
        accessor,
        name.isEmpty() ? Names.snakeCase(accessor) : name,
        type,
        typeName.isEmpty() ? type.typeName() : typeName);
  }
}
