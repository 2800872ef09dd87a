package io.decentralml.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputArchiveTest {
  @Test
  void unpack_plainFiles_areCopied(@TempDir Path folder) throws IOException {
    OutputArchive archive = new OutputArchive(folder, 100);
    archive.unpack(tar(file("./model/weights.bin", "12345"), file("./report", "ok")));
    assertThat(archive.files()).containsExactly("model/weights.bin", "report");
    assertThat(archive.bytes()).isEqualTo(7);
    assertThat(folder.resolve("model/weights.bin")).hasContent("12345");
    assertThat(archive.sightings()).isEmpty();
  }

  @Test
  void unpack_linksDevicesAndForeignNames_areToldAndLeftOut(@TempDir Path folder)
      throws IOException {
    Path inside = Files.createDirectory(folder.resolve("inside"));
    OutputArchive archive = new OutputArchive(inside, 100);
    archive.unpack(
        tar(
            special("link", TarConstants.LF_SYMLINK),
            special("hard", TarConstants.LF_LINK),
            special("pipe", TarConstants.LF_FIFO),
            special("device", TarConstants.LF_BLK),
            file("../outside", "x"),
            file("/absolute", "x"),
            file("good", "x")));
    assertThat(archive.files()).containsExactly("good");
    assertThat(archive.sightings()).hasSize(6);
    assertThat(folder.toFile().list()).containsExactly("inside");
    assertThat(inside.toFile().list()).containsExactly("good");
  }

  @Test
  void unpack_fileThroughLink_staysInside(@TempDir Path folder) throws IOException {
    Path inside = Files.createDirectory(folder.resolve("inside"));
    new OutputArchive(inside, 100)
        .unpack(tar(special("way", TarConstants.LF_SYMLINK), file("way/x", "y")));
    assertThat(inside.resolve("way/x")).isRegularFile();
    assertThat(Files.isSymbolicLink(inside.resolve("way"))).isFalse();
  }

  @Test
  void unpack_moreBytesThanAllowed_fails(@TempDir Path folder) {
    OutputArchive archive = new OutputArchive(folder, 5);
    assertThatThrownBy(() -> archive.unpack(tar(file("a", "123"), file("b", "456"))))
        .isInstanceOf(OutputArchive.TooLargeException.class);
  }

  @Test
  void unpack_sameNameTwice_fails(@TempDir Path folder) {
    OutputArchive archive = new OutputArchive(folder, 100);
    assertThatThrownBy(() -> archive.unpack(tar(file("a", "1"), file("./a", "2"))))
        .isInstanceOf(OutputArchive.DamagedException.class);
  }

  @Test
  void unpack_noTarStream_fails(@TempDir Path folder) {
    byte[] noise = "ended 0\n".repeat(200).getBytes(StandardCharsets.UTF_8);
    OutputArchive archive = new OutputArchive(folder, 100);
    assertThatThrownBy(() -> archive.unpack(new ByteArrayInputStream(noise)))
        .isInstanceOf(OutputArchive.DamagedException.class);
  }

  @Test
  void unpack_fileWhereAFolderShouldBe_fails(@TempDir Path folder) {
    OutputArchive archive = new OutputArchive(folder, 100);
    assertThatThrownBy(() -> archive.unpack(tar(file("a", "1"), file("a/b", "2"))))
        .isInstanceOf(OutputArchive.DamagedException.class);
  }

  private record Entry(TarArchiveEntry header, String content) {}

  private static Entry file(String name, String content) {
    TarArchiveEntry header = new TarArchiveEntry(name, TarConstants.LF_NORMAL, true);
    header.setSize(content.length());
    return new Entry(header, content);
  }

  private static Entry special(String name, byte kind) {
    TarArchiveEntry header = new TarArchiveEntry(name, kind);
    header.setLinkName("/tmp");
    return new Entry(header, "");
  }

  private static ByteArrayInputStream tar(Entry... entries) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(packed)) {
      for (Entry each : List.of(entries)) {
        tar.putArchiveEntry(each.header());
        tar.write(each.content().getBytes(StandardCharsets.UTF_8));
        tar.closeArchiveEntry();
      }
    }
    return new ByteArrayInputStream(packed.toByteArray());
  }
}
