package io.decentralml.metadata;

import io.decentralml.scale.Option;
import io.decentralml.scale.TypeShape;
import java.util.ArrayList;
import java.util.List;

/**
 * The form of extrinsics.
 *
 * @param version 4
 * @param address who signs
 * @param call what is called: the runtime's outer call type
 * @param signature the signature
 * @param extensions in the order in which they are written
 */
public record ExtrinsicDescription(
    int version,
    TypeShape address,
    TypeShape call,
    TypeShape signature,
    List<ExtensionDescription> extensions) {
  /** Copies the list. */
  public ExtrinsicDescription {
    extensions = List.copyOf(extensions);
  }

  /** The tuple of all extensions. */
  public TypeShape extra() {
    List<TypeShape> types = new ArrayList<>();
    for (ExtensionDescription each : extensions) {
      types.add(each.type());
    }
    return new TypeShape.Tuple(List.copyOf(types));
  }

  /** The opaque type whose parameters tell clients the other types. */
  public TypeShape shape() {
    return new TypeShape.Composite(
        "sp_runtime::generic::unchecked_extrinsic::UncheckedExtrinsic",
        List.of(
            parameter("Address", address),
            parameter("Call", call),
            parameter("Signature", signature),
            parameter("Extra", extra())),
        List.of(
            new TypeShape.Field(
                Option.none(), new TypeShape.Sequence(TypeShape.Primitive.U8), "", List.of())),
        List.of());
  }

  private static TypeShape.Parameter parameter(String name, TypeShape type) {
    return new TypeShape.Parameter(name, Option.some(type));
  }
}
