package io.decentralml.scale;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A codec that is looked up when it is needed, so that types may contain themselves. */
record DeferredCodec<T>(String path, Supplier<Codec<T>> codec) implements Codec<T> {
  @Override
  public void encode(T value, ScaleWriter out) {
    codec.get().encode(value, out);
  }

  @Override
  public @Nullable T decode(ScaleReader in) {
    return codec.get().decode(in);
  }

  @Override
  public TypeShape shape() {
    return new TypeShape.Deferred(path, () -> codec.get().shape());
  }
}
