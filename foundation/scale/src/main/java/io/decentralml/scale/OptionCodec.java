package io.decentralml.scale;

import org.jspecify.annotations.Nullable;

/** 00, or 01 and the value. */
record OptionCodec<T>(Codec<T> item) implements Codec<Option<T>> {
  @Override
  public void encode(Option<T> value, ScaleWriter out) {
    switch (value) {
      case Option.None<T>() -> out.u8(0);
      case Option.Some<T>(T some) -> {
        out.u8(1);
        item.encode(some, out);
      }
    }
  }

  @Override
  public @Nullable Option<T> decode(ScaleReader in) {
    if (!in.bool()) {
      return in.failed() ? null : Option.none();
    }
    if (!in.enter()) {
      return null;
    }
    T value = item.decode(in);
    in.leave();
    return value == null ? null : Option.some(value);
  }

  @Override
  public TypeShape shape() {
    return Shapes.option(item.shape());
  }
}
