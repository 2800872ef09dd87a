package io.decentralml.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.scale.Bytes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RocksKeyValueStoreTest {
  private static final Path LIBRARY = Path.of("target", "native");
  private static final Bytes KEY = Bytes.utf8("key");
  private static final Bytes VALUE = Bytes.utf8("value");

  @TempDir private Path folder = Path.of("");

  private RocksKeyValueStore open() throws IOException {
    return RocksKeyValueStore.open(folder.resolve("db"), LIBRARY);
  }

  private static WriteBatch put(Bytes key, Bytes value) {
    var batch = new WriteBatch();
    batch.put(Column.STATE, key, value);
    return batch;
  }

  @Test
  void get_afterReopening_givesWhatWasWritten() throws IOException {
    try (KeyValueStore store = open()) {
      store.write(put(KEY, VALUE), KeyValueStore.Durability.POWER);
    }

    try (KeyValueStore store = open()) {
      assertThat(store.get(Column.STATE, KEY)).hasValue(VALUE);
      assertThat(store.get(Column.HEADERS, KEY)).isEmpty();
    }
  }

  @Test
  void write_putAndDelete_happenInOrder() throws IOException {
    try (KeyValueStore store = open()) {
      WriteBatch batch = put(KEY, VALUE);
      batch.delete(Column.STATE, KEY);
      batch.put(Column.STATE, VALUE, KEY);

      store.write(batch, KeyValueStore.Durability.PROCESS);

      assertThat(store.get(Column.STATE, KEY)).isEmpty();
      assertThat(store.get(Column.STATE, VALUE)).hasValue(KEY);
    }
  }

  @Test
  void entries_fromKey_areSortedAndLimited() throws IOException {
    try (KeyValueStore rocks = open();
        KeyValueStore memory = new MemoryKeyValueStore()) {
      for (KeyValueStore store : List.of(rocks, memory)) {
        for (String key : List.of("c", "a", "d", "b")) {
          store.write(put(Bytes.utf8(key), VALUE), KeyValueStore.Durability.PROCESS);
        }

        assertThat(store.entries(Column.STATE, Bytes.utf8("b"), 2))
            .isEqualTo(
                List.of(Map.entry(Bytes.utf8("b"), VALUE), Map.entry(Bytes.utf8("c"), VALUE)));
      }
    }
  }

  @Test
  void open_secondTime_saysThatItIsLocked() throws IOException {
    try (KeyValueStore store = open()) {
      assertThat(store.get(Column.META, KEY)).isEmpty();
      assertThatThrownBy(this::open)
          .isInstanceOfSatisfying(
              KeyValueStoreException.class,
              failure ->
                  assertThat(failure.reason()).isEqualTo(KeyValueStoreException.Reason.LOCKED))
          .hasMessageContaining(folder.toString());
    }
  }

  @Test
  void open_manifestDestroyed_saysThatItIsCorrupt() throws IOException {
    try (KeyValueStore store = open()) {
      store.write(put(KEY, VALUE), KeyValueStore.Durability.POWER);
    }
    try (Stream<Path> files = Files.list(folder.resolve("db"))) {
      for (Path file : files.filter(f -> f.toString().contains("MANIFEST")).toList()) {
        Files.write(file, new byte[500]);
      }
    }

    assertThatThrownBy(this::open)
        .isInstanceOfSatisfying(
            KeyValueStoreException.class,
            failure ->
                assertThat(failure.reason()).isEqualTo(KeyValueStoreException.Reason.CORRUPT));
  }

  @Test
  void write_processKilled_keepsEveryBatchThatReturned() throws Exception {
    int next = 1;
    for (int kill = 0; kill < 3; kill++) {
      int acknowledged = writeUntilKilled(next, next + 2000);

      try (KeyValueStore store = open()) {
        for (int number = 1; number <= acknowledged; number++) {
          assertThat(store.get(Column.HEADERS, StoreWriter.key(number))).isPresent();
        }
        int best = best(store);
        assertThat(best).isGreaterThanOrEqualTo(acknowledged);
        assertThat(store.get(Column.HEADERS, StoreWriter.key(best))).isPresent();
        assertThat(store.get(Column.HEADERS, StoreWriter.key(best + 1))).isEmpty();
        next = best + 1;
      }
    }
  }

  private static int best(KeyValueStore store) {
    byte[] key = store.get(Column.META, Bytes.utf8("best")).orElseThrow().toArray();
    return Integer.parseInt(new String(key, StandardCharsets.UTF_8).substring("block ".length()));
  }

  /** The last number that the process had printed when it was killed. */
  private int writeUntilKilled(int first, int last) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                StoreWriter.class.getName(),
                folder.resolve("db").toString(),
                LIBRARY.toString(),
                Integer.toString(first))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int acknowledged = 0;
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      while (acknowledged < last) {
        acknowledged = Integer.parseInt(Objects.requireNonNull(lines.readLine()));
      }
      process.destroyForcibly();
      process.waitFor();
    }
    return acknowledged;
  }
}
