package io.decentralml.state;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an overlay must do, in the plainest way: a transaction is a copy of everything. */
final class OverlayModel {
  private final NavigableMap<Bytes, Bytes> base;
  private final Deque<State> saved = new ArrayDeque<>();
  private State now;

  /** What the keys hold, and which of them hold something that was written on top. */
  private record State(NavigableMap<Bytes, Bytes> values, Set<Bytes> written) {
    State copy() {
      return new State(new TreeMap<>(values), new TreeSet<>(written));
    }
  }

  OverlayModel(NavigableMap<Bytes, Bytes> base) {
    this.base = base;
    now = new State(base, Set.of()).copy();
  }

  NavigableMap<Bytes, Bytes> now() {
    return now.values;
  }

  int openTransactions() {
    return saved.size();
  }

  void set(Bytes key, Bytes value) {
    now.values.put(key, value);
    now.written.add(key);
  }

  void clear(Bytes key) {
    now.values.remove(key);
    now.written.remove(key);
  }

  Optional<Bytes> nextKey(Bytes key) {
    return Optional.ofNullable(now.values.higherKey(key));
  }

  void append(Bytes key, Bytes item) {
    var reader = new ScaleReader(now.values.getOrDefault(key, Bytes.EMPTY).toArray());
    int count = reader.compactU32();
    var after = new ScaleWriter();
    after.compactU32(reader.failed() ? 1 : count + 1);
    if (!reader.failed()) {
      after.raw(reader.bytes(reader.remaining()));
    }
    after.raw(item);
    set(key, Bytes.wrap(after.toBytes()));
  }

  /** All keys written on top go; of those below, the first {@code limit}. */
  PrefixRemoval clearPrefix(Bytes prefix, int limit) {
    List.copyOf(now.written).stream()
        .filter(key -> Prefixes.starts(key, prefix))
        .forEach(this::clear);
    List<Bytes> below = base.keySet().stream().filter(key -> Prefixes.starts(key, prefix)).toList();
    below.stream().limit(limit).forEach(this::clear);
    return below.size() > limit
        ? new PrefixRemoval(limit, PrefixRemoval.Outcome.SOME_REMAINING)
        : new PrefixRemoval(below.size(), PrefixRemoval.Outcome.ALL_REMOVED);
  }

  void start() {
    saved.push(now.copy());
  }

  void commit() {
    saved.pop();
  }

  void rollback() {
    now = saved.pop();
  }
}
