package io.decentralml.primitives;

import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;
import io.decentralml.scale.TypeShape;
import java.util.List;

/**
 * The runtime APIs that a runtime has.
 *
 * @param list in the runtime's order
 */
@ScaleType(value = "Cow", named = false)
public record ApiVersions(@ScaleField(typeName = "T") List<ApiVersion> list) {
  /** The codec; in metadata the type is Rust's copy-on-write pointer. */
  public static final Codec<ApiVersions> CODEC =
      Scale.parameterised(
          ApiVersionsCodec.CODEC,
          () ->
              List.of(
                  new TypeShape.Parameter(
                      "T", Option.some(Scale.list(ApiVersionCodec.CODEC).shape()))));

  /** Copies the list. */
  public ApiVersions {
    list = List.copyOf(list);
  }
}
