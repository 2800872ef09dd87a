package io.decentralml.frame.extensions;

import io.decentralml.scale.Option;
import io.decentralml.scale.TypeShape;
import java.util.List;

/** Shapes of extensions as FRAME names them. */
final class Shapes {
  private Shapes() {}

  /** A composite with the parameter {@code T}. */
  static TypeShape extension(String path, List<TypeShape.Field> fields) {
    return new TypeShape.Composite(
        path, List.of(new TypeShape.Parameter("T", Option.none())), fields, List.of());
  }

  /** A field without a name. */
  static TypeShape.Field field(TypeShape type, String typeName) {
    return new TypeShape.Field(Option.none(), type, typeName, List.of());
  }
}
