package io.decentralml.scale;

import java.util.List;

/** The shapes of Rust's own generic types, with the paths and parameter names that clients know. */
final class Shapes {
  private Shapes() {}

  static TypeShape option(TypeShape item) {
    return new TypeShape.Variant(
        "Option",
        List.of(parameter("T", item)),
        List.of(
            new TypeShape.Case("None", List.of(), 0, List.of()),
            new TypeShape.Case("Some", List.of(field("T", item)), 1, List.of())),
        List.of());
  }

  static TypeShape result(TypeShape value, TypeShape error) {
    return new TypeShape.Variant(
        "Result",
        List.of(parameter("T", value), parameter("E", error)),
        List.of(
            new TypeShape.Case("Ok", List.of(field("T", value)), 0, List.of()),
            new TypeShape.Case("Err", List.of(field("E", error)), 1, List.of())),
        List.of());
  }

  static TypeShape map(TypeShape key, TypeShape value) {
    TypeShape entry = new TypeShape.Tuple(List.of(key, value));
    return new TypeShape.Composite(
        "BTreeMap",
        List.of(parameter("K", key), parameter("V", value)),
        List.of(field("", new TypeShape.Sequence(entry))),
        List.of());
  }

  static TypeShape set(TypeShape item) {
    return new TypeShape.Composite(
        "BTreeSet",
        List.of(parameter("T", item)),
        List.of(field("", new TypeShape.Sequence(item))),
        List.of());
  }

  static TypeShape bounded(TypeShape item) {
    return new TypeShape.Composite(
        "bounded_collections::bounded_vec::BoundedVec",
        List.of(parameter("T", item), new TypeShape.Parameter("S", Option.none())),
        List.of(field("Vec<T>", new TypeShape.Sequence(item))),
        List.of());
  }

  private static TypeShape.Parameter parameter(String name, TypeShape type) {
    return new TypeShape.Parameter(name, Option.some(type));
  }

  private static TypeShape.Field field(String typeName, TypeShape type) {
    return new TypeShape.Field(Option.none(), type, typeName, List.of());
  }
}
