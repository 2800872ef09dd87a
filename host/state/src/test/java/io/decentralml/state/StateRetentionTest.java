package io.decentralml.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.crypto.Blake2b;
import io.decentralml.scale.Bytes;
import io.decentralml.testkit.Seeds;
import io.decentralml.trie.StateVersion;
import io.decentralml.trie.Trie;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StateRetentionTest {
  private static final int CASES = 40;
  private static final int BLOCKS = 40;
  private static final Path LIBRARY = Path.of("target", "native");

  @TempDir private Path folder = Path.of("");

  /** A chain's states, and what each block's should hold. */
  private static final class States {
    final KeyValueStore store;
    final StateBackend backend;
    final StateRetention retention;
    final List<Bytes> roots = new ArrayList<>();
    final List<TreeMap<Bytes, Bytes>> models = new ArrayList<>();

    States(KeyValueStore store, StatePruning pruning) {
      this.store = store;
      backend = new StateBackend(store);
      retention = StateRetention.forNew(store, pruning);
    }

    void append(Map<Bytes, Optional<Bytes>> changes, long finalized) {
      TreeMap<Bytes, Bytes> model =
          models.isEmpty() ? new TreeMap<>() : new TreeMap<>(models.getLast());
      Bytes parent = roots.isEmpty() ? Trie.EMPTY_ROOT : roots.getLast();
      StateOverlay overlay = backend.snapshot(parent).overlay();
      changes.forEach((key, value) -> {
        if (value.isPresent()) {
          overlay.set(key, value.get());
          model.put(key, value.get());
        } else {
          overlay.clear(key);
          model.remove(key);
        }
      });
      StateChanges made = overlay.changes(StateVersion.V1);
      WriteBatch batch = new WriteBatch();
      if (roots.isEmpty()) {
        retention.stageMode(batch);
      }
      retention.stage(roots.size(), made, finalized, batch);
      store.write(batch, KeyValueStore.Durability.PROCESS);
      roots.add(made.root());
      models.add(model);
    }

    /** Everything that the state after block {@code number} reaches. */
    Set<Bytes> reached(int number) {
      Set<Bytes> hashes = new HashSet<>();
      Bytes root = roots.get(number);
      if (!root.equals(Trie.EMPTY_ROOT)) {
        for (Bytes node :
            new StateBackend(store).snapshot(root).prove(models.get(number).keySet()).nodes()) {
          hashes.add(Bytes.wrap(Blake2b.hash256(node.toArray())));
        }
      }
      return hashes;
    }

    Set<Bytes> stored(Column column) {
      Set<Bytes> keys = new HashSet<>();
      store
          .entries(column, Bytes.EMPTY, Integer.MAX_VALUE)
          .forEach(entry -> keys.add(entry.getKey()));
      return keys;
    }
  }

  /** Few keys and values, so that equal nodes come again, also in several places. */
  private static Map<Bytes, Optional<Bytes>> draw(RandomGenerator random) {
    Map<Bytes, Optional<Bytes>> changes = new TreeMap<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      byte[] key = new byte[random.nextInt(4)];
      for (int j = 0; j < key.length; j++) {
        key[j] = (byte) (random.nextInt(3) * 0x10 + random.nextInt(2));
      }
      byte[] value = new byte[random.nextInt(3) == 0 ? 40 : 31];
      Arrays.fill(value, (byte) random.nextInt(2));
      changes.put(
          Bytes.wrap(key),
          random.nextInt(3) == 0 ? Optional.empty() : Optional.of(Bytes.wrap(value)));
    }
    return changes;
  }

  @Test
  void stage_anyHistory_storesExactlyWhatTheKeptStatesReach() {
    Seeds.forEach(
        CASES,
        random -> {
          int kept = 1 + random.nextInt(5);
          States states = new States(new MemoryKeyValueStore(), new StatePruning.Keep(kept));
          int finalized = 0;
          for (int number = 0; number < BLOCKS; number++) {
            finalized = Math.max(finalized, number - 1 - random.nextInt(4));
            states.append(draw(random), finalized);
            check(states, Math.max(0, finalized - kept + 1), number);
          }
        });
  }

  private static void check(States states, int first, int last) {
    Set<Bytes> expected = new HashSet<>();
    for (int number = first; number <= last; number++) {
      assertThat(states.retention.isDiscarded(number)).isFalse();
      StateSnapshot snapshot = new StateBackend(states.store).snapshot(states.roots.get(number));
      states
          .models
          .get(number)
          .forEach((key, value) -> assertThat(snapshot.get(key)).hasValue(value));
      expected.addAll(states.reached(number));
    }
    assertThat(first == 0 || states.retention.isDiscarded(first - 1)).isTrue();
    assertThat(states.stored(Column.STATE)).isEqualTo(expected);
    assertThat(states.stored(Column.REPLACED)).hasSize(last - first);
    assertThat(expected).containsAll(states.stored(Column.REFERENCES));
  }

  @Test
  void stage_archive_keepsEverything() {
    States states = new States(new MemoryKeyValueStore(), new StatePruning.Archive());
    RandomGenerator random = Seeds.generator(1);
    for (int number = 0; number < 200; number++) {
      states.append(draw(random), number);
    }
    for (int number = 0; number < 200; number++) {
      assertThat(states.stored(Column.STATE)).containsAll(states.reached(number));
    }
    assertThat(states.stored(Column.REPLACED)).isEmpty();
  }

  @Test
  void of_otherKindThanAtCreation_refusesAndSaysWhat() {
    States states = new States(new MemoryKeyValueStore(), new StatePruning.Keep(3));
    states.append(Map.of(), 0);

    assertThat(StateRetention.of(states.store, Optional.empty()).mode())
        .isEqualTo(new StatePruning.Keep(3));
    assertThat(StateRetention.of(states.store, Optional.of(new StatePruning.Keep(9))).mode())
        .isEqualTo(new StatePruning.Keep(9));
    assertThatThrownBy(
            () -> StateRetention.of(states.store, Optional.of(new StatePruning.Archive())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--state-pruning 3")
        .hasMessageContaining("purge-chain");
  }

  @Test
  void parse_texts_areThoseOfSubstrate() {
    for (String text : List.of("archive", "archive-canonical", "1", "256")) {
      assertThat(StatePruning.parse(text).text()).isEqualTo(text);
    }
    for (String text : List.of("", "0", "-1", "all", "9999999999")) {
      assertThatThrownBy(() -> StatePruning.parse(text))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** 800 blocks write 62 MiB in all; never more than 1.6 MiB of it is in a kept state. */
  @Test
  void stage_manyBlocksOfChurn_keepsTheFilesSmall() throws IOException {
    Path path = folder.resolve("pruned");
    RandomGenerator random = Seeds.generator(1);
    long largest = 0;
    try (KeyValueStore store = RocksKeyValueStore.open(path, LIBRARY)) {
      States states = new States(store, new StatePruning.Keep(4));
      for (int number = 0; number < 800; number++) {
        Map<Bytes, Optional<Bytes>> changes = new TreeMap<>();
        for (int i = 0; i < 20; i++) {
          byte[] value = new byte[4096];
          random.nextBytes(value);
          changes.put(Bytes.utf8("account" + random.nextInt(100)), Optional.of(Bytes.wrap(value)));
        }
        states.append(changes, number);
        if (number % 100 == 99) {
          largest = Math.max(largest, size(path));
          assertThat(states.stored(Column.STATE)).hasSizeLessThan(500);
        }
      }
    }

    assertThat(largest).isLessThan(48 << 20);
    assertThat(size(path)).isLessThan(16 << 20);
  }

  /** The database removes files while it is measured: one that is gone counts nothing. */
  private static long size(Path path) {
    return Arrays.stream(path.toFile().listFiles()).mapToLong(File::length).sum();
  }
}
