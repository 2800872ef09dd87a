package io.decentralml.assets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderAssetStoreTest {
  @TempDir private Path folder;
  private FolderAssetStore store;

  @BeforeEach
  void open() throws IOException {
    store = FolderAssetStore.open(folder.resolve("assets"));
  }

  @Test
  void get_afterPut_returnsTheBytes() throws IOException {
    byte[] content = CidTest.bytes(600_000);

    Cid cid = store.put(content);

    assertThat(cid).isEqualTo(Cid.of(content));
    assertThat(store.has(cid)).isTrue();
    assertThat(store.get(cid)).isEqualTo(content);
    assertThat(FolderAssetStore.open(store.folder()).get(cid)).isEqualTo(content);
  }

  @Test
  void get_unknownName_saysWhatIsMissing() {
    Cid cid = Cid.of(new byte[7]);

    assertThat(store.has(cid)).isFalse();
    assertThatThrownBy(() -> store.get(cid))
        .isInstanceOf(AssetNotFoundException.class)
        .hasMessageContaining(cid.toString());
  }

  @Test
  void get_overTheBound_isRefused() throws IOException {
    Cid cid = store.put(new byte[100]);

    assertThat(store.get(cid, 100)).hasSize(100);
    assertThatThrownBy(() -> store.get(cid, 99)).isInstanceOf(AssetTooLargeException.class);
  }

  @Test
  void get_damagedFile_namesCidAndCure() throws IOException {
    byte[] content = "honest weights".getBytes(UTF_8);
    Cid cid = store.put(content);
    Files.writeString(file(cid), "forged weights");

    assertThatThrownBy(() -> store.get(cid))
        .isInstanceOf(CorruptAssetException.class)
        .hasMessageContaining(cid.toString())
        .hasMessageContaining("put the right bytes again");
  }

  @Test
  void put_overDamagedFile_heals() throws IOException {
    byte[] content = "honest weights".getBytes(UTF_8);
    Cid cid = store.put(content);
    Files.writeString(file(cid), "forged");

    store.put(content);

    assertThat(store.get(cid)).isEqualTo(content);
  }

  @Test
  void put_filesOfAllLengths_haveTheNamesOfTheirBytes() throws IOException {
    for (int length : new int[] {0, 1, 262_143, 262_144, 262_145, 524_288, 10_000_000}) {
      byte[] content = CidTest.bytes(length);
      Path file = Files.write(folder.resolve("file"), content);

      Cid cid = store.put(AssetContent.of(file), TransferListener.NONE);

      assertThat(cid).as("%d bytes", length).isEqualTo(Cid.of(content));
      assertThat(Cid.of(AssetContent.of(file))).isEqualTo(cid);
      assertThat(store.get(cid)).isEqualTo(content);
    }
  }

  @Test
  void put_sourceFails_leavesNothing() throws IOException {
    InputStream failing =
        new SequenceInputStream(new ByteArrayInputStream(new byte[70_000]), new Unplugged());

    assertThatThrownBy(() -> store.put(failing)).hasMessage("unplugged");
    assertThat(files()).isEmpty();
  }

  @Test
  void put_sameBytesFromManyThreads_keepsOneFile() throws Exception {
    byte[] content = CidTest.bytes(300_000);
    List<Callable<Cid>> puts = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      puts.add(() -> store.put(content));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Cid> put : threads.invokeAll(puts)) {
        assertThat(store.get(put.get())).isEqualTo(content);
      }
    }
    assertThat(files()).hasSize(1);
  }

  private Path file(Cid cid) throws IOException {
    return files().stream()
        .filter(path -> path.getFileName().toString().equals(cid.toString()))
        .findFirst()
        .orElseThrow();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> paths = Files.walk(store.folder())) {
      return paths.filter(Files::isRegularFile).toList();
    }
  }

  private static final class Unplugged extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("unplugged");
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      throw new IOException("unplugged");
    }
  }
}
