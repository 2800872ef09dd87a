package io.decentralml.scale;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A compact count, then the items; at most {@code max} of them. */
record SequenceCodec<T>(Codec<T> item, int max) implements Codec<List<T>> {
  @Override
  public void encode(List<T> value, ScaleWriter out) {
    out.compactU32(value.size());
    for (T each : value) {
      item.encode(each, out);
    }
  }

  @Override
  public @Nullable List<T> decode(ScaleReader in) {
    int count = in.length(1);
    if (count > max) {
      in.fail("at most " + max + " items");
      return null;
    }
    return ArrayCodec.items(item, count, in);
  }

  @Override
  public TypeShape shape() {
    TypeShape items = new TypeShape.Sequence(item.shape());
    return max == Integer.MAX_VALUE ? items : Shapes.bounded(item.shape());
  }

  /** Bytes behind their count, at most {@code max} of them. */
  static Codec<Bytes> boundedBytes(int max) {
    return Scale.primitive(
        Shapes.bounded(TypeShape.Primitive.U8),
        (value, out) -> {
          out.compactU32(value.length());
          out.raw(value);
        },
        in -> {
          int count = in.length(1);
          if (count > max) {
            in.fail("at most " + max + " bytes");
            return Bytes.EMPTY;
          }
          return Bytes.wrap(in.bytes(count));
        });
  }

  /** The empty list to start from: grows with the items that are really there. */
  static <T> List<T> room(int count) {
    return new ArrayList<>(Math.min(count, 1024));
  }
}
