package io.decentralml.frame;

import io.decentralml.scale.Codec;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The call of a pallet that has none: there is no value of this type. */
public final class NoCall implements Call {
  /** Reads nothing. */
  public static final Codec<NoCall> CODEC = nothing();

  private NoCall() {}

  /** A codec of a type without values. */
  static <T> Codec<T> nothing() {
    return new Codec<>() {
      @Override
      public void encode(T value, ScaleWriter out) {}

      @Override
      public @Nullable T decode(ScaleReader in) {
        in.fail("a pallet with calls or events");
        return null;
      }

      @Override
      public TypeShape shape() {
        return new TypeShape.Variant("frame::Nothing", List.of(), List.of(), List.of());
      }
    };
  }
}
