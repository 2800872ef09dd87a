package io.decentralml.scale;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A compact count, then the items in ascending order. */
record SortedSetCodec<T extends Comparable<T>>(Codec<T> item) implements Codec<SortedSet<T>> {
  @Override
  public void encode(SortedSet<T> set, ScaleWriter out) {
    out.compactU32(set.size());
    for (T each : set) {
      item.encode(each, out);
    }
  }

  /**
   * Takes items in any order and drops repeated ones, as Rust's {@code BTreeSet} does; the answer
   * is the caller's own.
   */
  @Override
  public @Nullable SortedSet<T> decode(ScaleReader in) {
    int count = in.length(1);
    if (!in.enter()) {
      return null;
    }
    SortedSet<T> set = new TreeSet<>();
    for (int i = 0; i < count; i++) {
      T each = item.decode(in);
      if (each == null) {
        return null;
      }
      set.add(each);
    }
    in.leave();
    return set;
  }

  @Override
  public TypeShape shape() {
    return Shapes.set(item.shape());
  }
}
