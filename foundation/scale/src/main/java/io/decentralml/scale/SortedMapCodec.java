package io.decentralml.scale;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A compact count, then keys and values in ascending order of the keys. */
record SortedMapCodec<K extends Comparable<K>, V>(Codec<K> key, Codec<V> value)
    implements Codec<SortedMap<K, V>> {
  @Override
  public void encode(SortedMap<K, V> map, ScaleWriter out) {
    out.compactU32(map.size());
    for (Map.Entry<K, V> entry : map.entrySet()) {
      key.encode(entry.getKey(), out);
      value.encode(entry.getValue(), out);
    }
  }

  /**
   * Takes keys in any order, the last of equal ones, as Rust's {@code BTreeMap} does; the answer is
   * the caller's own.
   */
  @Override
  public @Nullable SortedMap<K, V> decode(ScaleReader in) {
    int count = in.length(1);
    if (!in.enter()) {
      return null;
    }
    SortedMap<K, V> map = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      K eachKey = key.decode(in);
      V eachValue = value.decode(in);
      if (eachKey == null || eachValue == null) {
        return null;
      }
      map.put(eachKey, eachValue);
    }
    in.leave();
    return map;
  }

  @Override
  public TypeShape shape() {
    return Shapes.map(key.shape(), value.shape());
  }
}
