package io.decentralml.scale;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fixed number of items without a count. */
record ArrayCodec<T>(Codec<T> item, int length) implements Codec<List<T>> {
  @Override
  public void encode(List<T> value, ScaleWriter out) {
    if (value.size() != length) {
      throw new IllegalArgumentException(value.size() + " items in an array of " + length);
    }
    for (T each : value) {
      item.encode(each, out);
    }
  }

  @Override
  public @Nullable List<T> decode(ScaleReader in) {
    return items(item, length, in);
  }

  @Override
  public TypeShape shape() {
    return new TypeShape.FixedArray(length, item.shape());
  }

  /** Reads {@code count} items, one level deeper. */
  static <T> @Nullable List<T> items(Codec<T> item, int count, ScaleReader in) {
    if (!in.enter()) {
      return null;
    }
    List<T> items = SequenceCodec.room(count);
    for (int i = 0; i < count; i++) {
      T each = item.decode(in);
      if (each == null) {
        return null;
      }
      items.add(each);
    }
    in.leave();
    return List.copyOf(items);
  }
}
