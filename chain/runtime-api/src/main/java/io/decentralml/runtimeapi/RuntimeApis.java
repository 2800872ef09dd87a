package io.decentralml.runtimeapi;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The groups of entry points that a runtime has.
 *
 * @param apis each with its version
 */
public record RuntimeApis(List<Api> apis) {
  /**
   * A group of entry points.
   *
   * @param id BLAKE2b of its name, 8 bytes
   * @param version which methods it has
   */
  public record Api(Bytes id, int version) {}

  private static final Codec<Api> API =
      new Codec<>() {
        @Override
        public void encode(Api value, ScaleWriter out) {
          out.raw(value.id);
          out.u32(value.version);
        }

        @Override
        public @Nullable Api decode(ScaleReader in) {
          Bytes id = Bytes.wrap(in.bytes(8));
          int version = in.u32();
          return in.failed() ? null : new Api(id, version);
        }

        @Override
        public TypeShape shape() {
          return new TypeShape.Tuple(
              List.of(Scale.fixedBytes(8).shape(), TypeShape.Primitive.U32));
        }
      };

  private static final Codec<List<Api>> LIST = Scale.list(API);

  /** How they are written. */
  public static final Codec<RuntimeApis> CODEC =
      Scale.primitive(cow(), (value, out) -> LIST.encode(value.apis, out), RuntimeApis::read);

  private static RuntimeApis read(ScaleReader in) {
    List<Api> apis = LIST.decode(in);
    return new RuntimeApis(apis == null ? List.of() : apis);
  }

  /** Rust's clone-on-write wrapper, by which clients know the type. */
  private static TypeShape cow() {
    return new TypeShape.Composite(
        "Cow",
        List.of(new TypeShape.Parameter("T", Option.some(LIST.shape()))),
        List.of(new TypeShape.Field(Option.none(), LIST.shape(), "T", List.of())),
        List.of());
  }
}
