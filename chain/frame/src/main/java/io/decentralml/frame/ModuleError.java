package io.decentralml.frame;

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
 * An error of one pallet: the pallet's index in one byte, then the error's index in the first of
 * four.
 *
 * @param pallet the pallet's index in the runtime, 0..255
 * @param error the error's index in the pallet, 0..255
 */
public record ModuleError(int pallet, int error) {
  /** How it is written. */
  public static final Codec<ModuleError> CODEC =
      new Codec<>() {
        @Override
        public void encode(ModuleError value, ScaleWriter out) {
          out.u8(value.pallet);
          out.u32(value.error);
        }

        @Override
        public @Nullable ModuleError decode(ScaleReader in) {
          int pallet = in.u8();
          Bytes error = Bytes.wrap(in.bytes(4));
          return in.failed() ? null : new ModuleError(pallet, error.at(0));
        }

        @Override
        public TypeShape shape() {
          return new TypeShape.Composite(
              "sp_runtime::ModuleError",
              List.of(),
              List.of(
                  new TypeShape.Field(Option.some("index"), Scale.U8.shape(), "u8", List.of()),
                  new TypeShape.Field(
                      Option.some("error"), Scale.fixedBytes(4).shape(), "[u8; 4]", List.of())),
              List.of());
        }
      };
}
