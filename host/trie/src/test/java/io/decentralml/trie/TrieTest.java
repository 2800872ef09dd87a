package io.decentralml.trie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.scale.Bytes;
import io.decentralml.testkit.Seeds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class TrieTest {
  private static final int CASES = 300;

  private static Bytes randomBytes(RandomGenerator random, int length, int alphabet) {
    var bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) random.nextInt(alphabet);
    }
    return Bytes.wrap(bytes);
  }

  private static Bytes randomKey(RandomGenerator random) {
    return random.nextInt(4) == 0
        ? randomBytes(random, random.nextInt(40), 256)
        : randomBytes(random, random.nextInt(5), 18);
  }

  private static SortedMap<Bytes, Optional<Bytes>> randomChanges(
      RandomGenerator random, SortedMap<Bytes, Bytes> model) {
    var changes = new TreeMap<Bytes, Optional<Bytes>>();
    int count = random.nextInt(30);
    List<Bytes> present = List.copyOf(model.keySet());
    for (int i = 0; i < count; i++) {
      boolean hit = !present.isEmpty() && random.nextBoolean();
      Bytes key = hit ? present.get(random.nextInt(present.size())) : randomKey(random);
      changes.put(
          key,
          random.nextInt(5) < 2
              ? Optional.empty()
              : Optional.of(randomBytes(random, random.nextInt(50), 256)));
    }
    changes.forEach(
        (key, value) -> value.ifPresentOrElse(v -> model.put(key, v), () -> model.remove(key)));
    return changes;
  }

  @Test
  void update_randomSequence_equalsRootFromScratch() {
    Seeds.forEach(
        CASES,
        random -> {
          var version = StateVersion.of(random.nextInt(2));
          var store = new MapNodeStore();
          var model = new TreeMap<Bytes, Bytes>();
          Trie trie = store.trie(Trie.EMPTY_ROOT);
          for (int step = 0; step < 8; step++) {
            trie = store.keep(trie.update(randomChanges(random, model), version));
            assertThat(trie.root()).isEqualTo(TrieRoots.ofSorted(model, version));
          }
          assertReads(trie, model, random);
        });
  }

  private static void assertReads(
      Trie trie, NavigableMap<Bytes, Bytes> model, RandomGenerator random) {
    assertThat(entries(trie.cursorFrom(Bytes.EMPTY))).isEqualTo(List.copyOf(model.entrySet()));
    for (int i = 0; i < 20; i++) {
      Bytes key = randomKey(random);
      assertThat(trie.get(key)).isEqualTo(Optional.ofNullable(model.get(key)));
      assertThat(trie.contains(key)).isEqualTo(model.containsKey(key));
      assertThat(trie.nextKey(key)).isEqualTo(Optional.ofNullable(model.higherKey(key)));
      assertThat(entries(trie.cursorFrom(key)))
          .isEqualTo(List.copyOf(model.tailMap(key, true).entrySet()));
    }
  }

  private static List<Map.Entry<Bytes, Bytes>> entries(TrieCursor cursor) {
    List<Map.Entry<Bytes, Bytes>> entries = new ArrayList<>();
    for (Optional<Bytes> key = cursor.next(); key.isPresent(); key = cursor.next()) {
      entries.add(Map.entry(key.get(), cursor.value()));
    }
    return entries;
  }

  @Test
  void update_everyNewNode_isReachedFromTheRoot() {
    Seeds.forEach(
        CASES,
        random -> {
          var store = new MapNodeStore();
          var model = new TreeMap<Bytes, Bytes>();
          Trie base =
              store.keep(
                  store
                      .trie(Trie.EMPTY_ROOT)
                      .update(randomChanges(random, model), StateVersion.V1));
          TrieUpdate update = base.update(randomChanges(random, model), StateVersion.V1);
          Trie changed = store.keep(update);

          Set<Bytes> reached = new HashSet<>(ReadProof.of(changed, model.keySet()).nodes());

          assertThat(update.nodes()).allMatch(node -> reached.contains(node.bytes()));
        });
  }

  @Test
  void update_manyKeys_readsOnlyTouchedPaths() {
    RandomGenerator random = Seeds.generator(1);
    var entries = new TreeMap<Bytes, Optional<Bytes>>();
    for (int i = 0; i < 10_000; i++) {
      entries.put(randomBytes(random, 32, 256), Optional.of(randomBytes(random, 20, 256)));
    }
    var store = new MapNodeStore();
    Trie trie = store.keep(store.trie(Trie.EMPTY_ROOT).update(entries, StateVersion.V1));

    TrieUpdate update =
        trie.update(
            new TreeMap<>(Map.of(entries.firstKey(), Optional.of(Bytes.utf8("new")))),
            StateVersion.V1);

    assertThat(update.nodes()).hasSizeLessThan(7);
    assertThat(store.loads()).isLessThan(7);
  }

  @Test
  void update_changesThatChangeNothing_makeNoNodes() {
    var store = new MapNodeStore();
    var entries = new TreeMap<Bytes, Optional<Bytes>>();
    for (int i = 0; i < 100; i++) {
      entries.put(Bytes.utf8("key" + i), Optional.of(Bytes.utf8("value".repeat(i))));
    }
    Trie trie = store.keep(store.trie(Trie.EMPTY_ROOT).update(entries, StateVersion.V1));
    entries.put(Bytes.utf8("absent"), Optional.empty());
    entries.put(Bytes.utf8("key1absent"), Optional.empty());

    TrieUpdate update = trie.update(entries, StateVersion.V1);

    assertThat(update).isEqualTo(new TrieUpdate(trie.root(), List.of(), List.of()));
  }

  @Test
  void get_nodeMissing_isNamed() {
    var store = new MapNodeStore();
    Trie trie =
        store.keep(
            store
                .trie(Trie.EMPTY_ROOT)
                .update(
                    new TreeMap<>(Map.of(Bytes.utf8("a"), Optional.of(Bytes.utf8("b".repeat(40))))),
                    StateVersion.V0));
    store.remove(trie.root());

    assertThatThrownBy(() -> store.trie(trie.root()).get(Bytes.utf8("a")))
        .isInstanceOf(MissingNodeException.class)
        .hasMessageContaining(trie.root().toString());
  }
}
