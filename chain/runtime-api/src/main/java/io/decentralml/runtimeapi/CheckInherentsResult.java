package io.decentralml.runtimeapi;

import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the inherents of a block agree with what an importer knows.
 *
 * @param okay whether they do
 * @param fatal whether the block can never be right
 * @param errors encoded errors by identifier
 */
public record CheckInherentsResult(boolean okay, boolean fatal, InherentData errors) {
  /** How it is written. */
  public static final Codec<CheckInherentsResult> CODEC =
      new Codec<>() {
        @Override
        public void encode(CheckInherentsResult value, ScaleWriter out) {
          out.bool(value.okay);
          out.bool(value.fatal);
          InherentData.CODEC.encode(value.errors, out);
        }

        @Override
        public @Nullable CheckInherentsResult decode(ScaleReader in) {
          boolean okay = in.bool();
          boolean fatal = in.bool();
          InherentData errors = InherentData.CODEC.decode(in);
          return errors == null ? null : new CheckInherentsResult(okay, fatal, errors);
        }

        @Override
        public TypeShape shape() {
          return new TypeShape.Composite(
              "sp_inherents::CheckInherentsResult",
              List.of(),
              List.of(
                  field("okay", Scale.BOOL.shape(), "bool"),
                  field("fatal_error", Scale.BOOL.shape(), "bool"),
                  field("errors", InherentData.CODEC.shape(), "InherentData")),
              List.of());
        }
      };

  /** They agree. */
  public static final CheckInherentsResult OKAY =
      new CheckInherentsResult(true, false, InherentData.empty());

  private static TypeShape.Field field(String name, TypeShape type, String typeName) {
    return new TypeShape.Field(Option.some(name), type, typeName, List.of());
  }
}
