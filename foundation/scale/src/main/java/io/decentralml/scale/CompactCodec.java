package io.decentralml.scale;

import org.jspecify.annotations.Nullable;

/** A number that is shown as the compact form of {@code number} and written by {@code compact}. */
record CompactCodec<T>(Codec<T> number, Codec<T> compact) implements Codec<T> {
  @Override
  public void encode(T value, ScaleWriter out) {
    compact.encode(value, out);
  }

  @Override
  public @Nullable T decode(ScaleReader in) {
    return compact.decode(in);
  }

  @Override
  public TypeShape shape() {
    return new TypeShape.Compact(number.shape());
  }
}
