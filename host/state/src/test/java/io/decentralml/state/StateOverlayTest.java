package io.decentralml.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.scale.Bytes;
import io.decentralml.testkit.Seeds;
import io.decentralml.trie.StateVersion;
import io.decentralml.trie.Trie;
import io.decentralml.trie.TrieRoots;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class StateOverlayTest {
  private static final int CASES = 300;
  private static final int STEPS = 120;

  private final StateBackend backend = new StateBackend(store);
  private static final KeyValueStore store = new MemoryKeyValueStore();

  private StateSnapshot snapshot(NavigableMap<Bytes, Bytes> entries) {
    StateOverlay overlay = backend.snapshot(Trie.EMPTY_ROOT).overlay();
    entries.forEach(overlay::set);
    return backend.snapshot(keep(overlay.changes(StateVersion.V1)));
  }

  private Bytes keep(StateChanges changes) {
    var batch = new WriteBatch();
    backend.stage(changes, batch);
    store.write(batch, KeyValueStore.Durability.PROCESS);
    return changes.root();
  }

  private static Bytes key(RandomGenerator random) {
    var key = new byte[random.nextInt(4)];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) (random.nextInt(3) * 0x10 + random.nextInt(2));
    }
    return Bytes.wrap(key);
  }

  private static Bytes value(RandomGenerator random) {
    var value = new byte[random.nextInt(3) == 0 ? 40 : random.nextInt(4)];
    random.nextBytes(value);
    return Bytes.wrap(value);
  }

  @Test
  void operations_inRandomOrder_agreeWithPlainMap() {
    Seeds.forEach(
        CASES,
        random -> {
          NavigableMap<Bytes, Bytes> below = new TreeMap<>();
          for (int i = random.nextInt(20); i > 0; i--) {
            below.put(key(random), value(random));
          }
          StateOverlay overlay = snapshot(below).overlay();
          var model = new OverlayModel(below);
          for (int step = 0; step < STEPS; step++) {
            step(random, overlay, model);
            assertSame(random, overlay, model);
          }
          while (model.openTransactions() > 0) {
            endTransaction(random, overlay, model);
          }
          assertStored(overlay, model);
        });
  }

  private static void step(RandomGenerator random, StateOverlay overlay, OverlayModel model) {
    Bytes key = key(random);
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> {
        Bytes value = value(random);
        overlay.set(key, value);
        model.set(key, value);
      }
      case 3 -> {
        overlay.clear(key);
        model.clear(key);
      }
      case 4, 5 -> {
        Bytes item = value(random);
        overlay.append(key, item);
        model.append(key, item);
      }
      case 6 -> clearPrefix(random, overlay, model, key);
      case 7, 8 -> {
        overlay.startTransaction();
        model.start();
      }
      default -> {
        if (model.openTransactions() > 0) {
          endTransaction(random, overlay, model);
        }
      }
    }
  }

  private static void clearPrefix(
      RandomGenerator random, StateOverlay overlay, OverlayModel model, Bytes prefix) {
    int limit = random.nextBoolean() ? Integer.MAX_VALUE : random.nextInt(4);
    assertThat(overlay.clearPrefix(prefix, limit)).isEqualTo(model.clearPrefix(prefix, limit));
  }

  private static void endTransaction(
      RandomGenerator random, StateOverlay overlay, OverlayModel model) {
    if (random.nextBoolean()) {
      overlay.commitTransaction();
      model.commit();
    } else {
      overlay.rollbackTransaction();
      model.rollback();
    }
  }

  private static void assertSame(RandomGenerator random, StateOverlay overlay, OverlayModel model) {
    for (int i = 0; i < 3; i++) {
      Bytes key = key(random);
      assertThat(overlay.exists(key)).isEqualTo(model.now().containsKey(key));
      assertThat(overlay.get(key)).isEqualTo(Optional.ofNullable(model.now().get(key)));
      assertThat(overlay.nextKey(key)).isEqualTo(model.nextKey(key));
    }
    if (random.nextInt(4) == 0) {
      assertThat(overlay.root(StateVersion.V1))
          .isEqualTo(TrieRoots.ofSorted(model.now(), StateVersion.V1));
    }
  }

  private void assertStored(StateOverlay overlay, OverlayModel model) {
    StateChanges changes = overlay.changes(StateVersion.V1);
    StateSnapshot stored = backend.snapshot(keep(changes));

    assertThat(stored.keys(Bytes.EMPTY, Integer.MAX_VALUE))
        .isEqualTo(List.copyOf(model.now().keySet()));
    model.now().forEach((key, value) -> assertThat(stored.get(key)).hasValue(value));
    NavigableMap<Bytes, Bytes> replayed = new TreeMap<>();
    for (Bytes key : overlay.base().keys(Bytes.EMPTY, Integer.MAX_VALUE)) {
      replayed.put(key, overlay.base().get(key).orElseThrow());
    }
    changes
        .changes()
        .forEach((key, value) ->
            value.ifPresentOrElse(v -> replayed.put(key, v), () -> replayed.remove(key)));
    assertThat(replayed).isEqualTo(model.now());
  }

  @Test
  void rollback_afterRead_restoresRoot() {
    StateOverlay overlay = backend.snapshot(Trie.EMPTY_ROOT).overlay();
    Bytes before = overlay.root(StateVersion.V1);
    overlay.startTransaction();
    overlay.set(Bytes.utf8("a"), Bytes.utf8("b"));
    assertThat(overlay.root(StateVersion.V1)).isNotEqualTo(before);

    overlay.rollbackTransaction();

    assertThat(overlay.root(StateVersion.V1)).isEqualTo(before);
    assertThat(overlay.changes(StateVersion.V1).changes()).isEmpty();
  }

  @Test
  void transactions_noneOpen_refuseToEnd() {
    StateOverlay overlay = backend.snapshot(Trie.EMPTY_ROOT).overlay();

    assertThatThrownBy(overlay::commitTransaction).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(overlay::rollbackTransaction).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void changes_transactionOpen_refuses() {
    StateOverlay overlay = backend.snapshot(Trie.EMPTY_ROOT).overlay();
    overlay.startTransaction();

    assertThatThrownBy(() -> overlay.changes(StateVersion.V1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("1 transactions are open");
  }

  @Test
  void keysAfter_pages_coverEveryKeyOnce() {
    NavigableMap<Bytes, Bytes> entries = new TreeMap<>();
    for (int i = 0; i < 100; i++) {
      entries.put(Bytes.utf8("prefix" + i), Bytes.utf8("x"));
    }
    List<Bytes> expected = List.copyOf(entries.keySet());
    entries.put(Bytes.utf8("prefiw"), Bytes.utf8("x"));
    entries.put(Bytes.utf8("prefiy"), Bytes.utf8("x"));
    StateSnapshot snapshot = snapshot(entries);
    Bytes prefix = Bytes.utf8("prefix");

    List<Bytes> keys = new ArrayList<>(snapshot.keysAfter(prefix, prefix, 7));
    for (int page = 1; page <= 100 / 7; page++) {
      keys.addAll(snapshot.keysAfter(prefix, keys.getLast(), 7));
    }

    assertThat(keys).isEqualTo(expected);
    assertThat(snapshot.keysAfter(prefix, Bytes.EMPTY, 1000)).isEqualTo(expected);
  }
}
