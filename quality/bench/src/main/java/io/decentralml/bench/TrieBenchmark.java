package io.decentralml.bench;

import io.decentralml.bench.Measure.Unit;
import io.decentralml.crypto.Blake2b;
import io.decentralml.scale.Bytes;
import io.decentralml.trie.StateVersion;
import io.decentralml.trie.TrieRoots;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The root of 100,000 entries, shaped like accounts (keys of 80 bytes that share their first 32,
 * values of 80), beside hashing each key and value once.
 */
final class TrieBenchmark implements Benchmark {
  private static final int ENTRIES = 100_000;
  private static final int PREFIX_BYTES = 32;
  private static final int KEY_BYTES = 80;
  private static final int VALUE_BYTES = 80;

  private final SortedMap<Bytes, Bytes> entries = entries();
  private final List<byte[]> parts = parts();
  private int consumed;

  private static SortedMap<Bytes, Bytes> entries() {
    var random = new SplittableRandom(2);
    var key = new byte[KEY_BYTES];
    var entries = new TreeMap<Bytes, Bytes>();
    while (entries.size() < ENTRIES) {
      var varying = new byte[KEY_BYTES - PREFIX_BYTES];
      random.nextBytes(varying);
      System.arraycopy(varying, 0, key, PREFIX_BYTES, varying.length);
      var value = new byte[VALUE_BYTES];
      random.nextBytes(value);
      entries.put(Bytes.copyOf(key), Bytes.wrap(value));
    }
    return entries;
  }

  private List<byte[]> parts() {
    List<byte[]> all = new ArrayList<>();
    for (Collection<Bytes> each : List.of(entries.keySet(), entries.values())) {
      each.forEach(bytes -> all.add(bytes.toArray()));
    }
    return all;
  }

  @Override
  public List<Figure> run(Effort effort) {
    List<Double> seconds =
        new Rounds(effort)
            .add(1, () -> consumed += TrieRoots.ofSorted(entries, StateVersion.V1).at(0))
            .add(1, this::hashParts)
            .medians();
    return List.of(
        Figure.of(
            millis("trie root of 100,000 keys", seconds.get(0)),
            millis("BLAKE2b-256 of the same keys and values", seconds.get(1))));
  }

  private void hashParts() {
    for (byte[] each : parts) {
      consumed += Blake2b.hash256(each)[0];
    }
  }

  private static Measure millis(String name, double seconds) {
    return new Measure(name, seconds * 1e3, Unit.MILLISECONDS);
  }
}
