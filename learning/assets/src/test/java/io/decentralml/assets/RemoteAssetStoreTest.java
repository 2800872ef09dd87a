package io.decentralml.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteAssetStoreTest {
  private static final byte[] CONTENT = CidTest.bytes(1_000_000);

  @TempDir private Path folder;
  private final FlakyPlace place = new FlakyPlace();
  private final List<Duration> pauses = new ArrayList<>();
  private final RemoteAssetStore store =
      new RemoteAssetStore(
          place, new Retry(4, pauses::add, RandomGeneratorFactory.getDefault().create(7)));

  @Test
  void put_oneTimeStream_isSentAgainAfterAFailure() throws IOException {
    place.failures.add(new StoreUnreachableException("the place", "HTTP 503"));

    Cid cid = store.put(new ByteArrayInputStream(CONTENT));

    assertThat(cid).isEqualTo(Cid.of(CONTENT));
    assertThat(place.assets.get(cid)).isEqualTo(CONTENT);
    assertThat(place.writes).isEqualTo(2);
    assertThat(pauses).hasSize(1);
  }

  @Test
  void put_placeStaysAway_failsAfterTheLastAttempt() {
    for (int i = 0; i < 10; i++) {
      place.failures.add(new StoreUnreachableException("the place", "HTTP 503"));
    }

    assertThatThrownBy(() -> store.put(CONTENT))
        .isInstanceOf(StoreUnreachableException.class)
        .hasMessageContaining("HTTP 503")
        .hasMessageContaining("run the same again");
    assertThat(place.writes).isEqualTo(4);
    assertThat(pauses).hasSize(3).isSorted();
    assertThat(pauses.get(2)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1000));
  }

  @Test
  void put_refusal_isNotTriedAgain() {
    place.failures.add(new StoreAccessDeniedException("the place", "HTTP 401", "set the key"));

    assertThatThrownBy(() -> store.put(CONTENT)).isInstanceOf(StoreAccessDeniedException.class);
    assertThat(place.writes).isEqualTo(1);
  }

  @Test
  void put_placeAsksToComeBack_waitsThatLong() throws IOException {
    place.failures.add(
        new StoreUnreachableException("the place", "HTTP 429", Duration.ofSeconds(7)));

    store.put(CONTENT);

    assertThat(pauses).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void put_placeAsksForTooMuchPatience_fails() {
    place.failures.add(new StoreUnreachableException("the place", "HTTP 429", Duration.ofHours(1)));

    assertThatThrownBy(() -> store.put(CONTENT)).isInstanceOf(StoreUnreachableException.class);
    assertThat(pauses).isEmpty();
  }

  @Test
  void get_streamBreaksOffTwice_goesOnWhereItStood() throws IOException {
    Cid cid = store.put(CONTENT);
    place.breaks.addAll(List.of(300_000, 100_000));

    assertThat(store.get(cid)).isEqualTo(CONTENT);
    assertThat(place.offsets).containsExactly(0L, 300_000L, 400_000L);
  }

  @Test
  void get_otherBytes_areNotHandedOutWhole() throws IOException {
    Cid cid = store.put(CONTENT);
    place.damage(cid, 999_999);

    assertThatThrownBy(() -> store.get(cid)).isInstanceOf(CorruptAssetException.class);
    try (InputStream in = store.open(cid)) {
      assertThatThrownBy(in::readAllBytes).isInstanceOf(CorruptAssetException.class);
    }
  }

  @Test
  void get_fewerOrMoreBytes_areCorrupt() throws IOException {
    Cid cid = store.put(CONTENT);

    place.assets.put(cid, Arrays.copyOf(CONTENT, 262_144));
    assertThatThrownBy(() -> store.get(cid)).isInstanceOf(CorruptAssetException.class);

    place.assets.put(cid, Arrays.copyOf(CONTENT, 1_000_001));
    assertThatThrownBy(() -> store.get(cid)).isInstanceOf(CorruptAssetException.class);
  }

  @Test
  void copy_interrupted_goesOnWhereThePartFileEnds() throws IOException {
    Cid cid = store.put(CONTENT);
    Path target = folder.resolve("weights");
    place.breaks.addAll(List.of(700_000, 0, 0, 0, 0));
    assertThatThrownBy(() -> store.copy(cid, target, TransferListener.NONE))
        .isInstanceOf(StoreUnreachableException.class);
    assertThat(target).doesNotExist();
    place.offsets.clear();
    place.breaks.clear();

    List<String> heard = new ArrayList<>();
    store.copy(cid, target, hearing(heard));

    assertThat(target).hasBinaryContent(CONTENT);
    assertThat(place.offsets).containsExactly(524_288L);
    assertThat(heard).containsExactly("1000000 from 524288", "786432", "1000000");
    assertThat(files()).containsExactly("weights");
  }

  @Test
  void copy_partFileOfOtherBytes_startsOver() throws IOException {
    Cid cid = store.put(CONTENT);
    Path target = folder.resolve("weights");
    Files.write(folder.resolve("weights." + cid + ".part"), new byte[2_000_000]);

    store.copy(cid, target, TransferListener.NONE);

    assertThat(target).hasBinaryContent(CONTENT);
  }

  @Test
  void copy_corrupt_leavesNothingAndKeepsWhatWasThere() throws IOException {
    Cid cid = store.put(CONTENT);
    place.damage(cid, 5);
    Path target = folder.resolve("weights");
    Files.writeString(target, "older");

    assertThatThrownBy(() -> store.copy(cid, target, TransferListener.NONE))
        .isInstanceOf(CorruptAssetException.class);

    assertThat(target).hasContent("older");
    assertThat(files()).containsExactly("weights");
  }

  @Test
  void copy_unknown_saysWhatIsMissing() {
    Cid cid = Cid.of(new byte[3]);

    assertThatThrownBy(() -> store.copy(cid, folder.resolve("f"), TransferListener.NONE))
        .isInstanceOf(AssetNotFoundException.class)
        .hasMessageContaining(cid.toString());
    assertThat(folder).isEmptyDirectory();
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static TransferListener hearing(List<String> heard) {
    return new TransferListener() {
      @Override
      public void started(long totalBytes, long doneBytes) {
        heard.add(totalBytes + " from " + doneBytes);
      }

      @Override
      public void reached(long doneBytes) {
        heard.add(String.valueOf(doneBytes));
      }
    };
  }
}
