package io.decentralml.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptPackageTest {
  private static final byte[] RUN = bytes("#!/bin/sh\necho hello\n");

  @Test
  void read_oneFile_isWhatIsStarted(@TempDir Path folder) throws IOException {
    ScriptPackage script = ScriptPackage.read(RUN);
    script.writeTo(folder);
    assertThat(script.kind()).isEqualTo("one file");
    assertThat(script.firstLines(9)).containsExactly("#!/bin/sh", "echo hello");
    assertThat(folder.resolve("run")).hasBinaryContent(RUN).isExecutable();
  }

  @Test
  void read_tarWithFolders_hasAllFiles(@TempDir Path folder) throws IOException {
    byte[] packed = tar(plain("./lib/part.py", bytes("x = 1")), plain("./run", RUN));
    ScriptPackage script = ScriptPackage.read(packed);
    script.writeTo(folder);
    assertThat(script.files()).containsExactly("lib/part.py", "run");
    assertThat(folder.resolve("lib/part.py")).hasContent("x = 1");
  }

  @Test
  void read_zip_hasAllFiles() throws IOException {
    assertThat(ScriptPackage.read(zip("run", RUN, "a/b", bytes("2"))).files())
        .containsExactly("a/b", "run");
  }

  @Test
  void read_namesThatLeadOutside_areRefused() throws IOException {
    for (String name :
        new String[] {"../run", "/run", "a/../../run", "a\\..\\run", "C:run", "a\u0007"}) {
      assertRefused(tar(plain("run", RUN), plain(name, RUN)), "outside");
    }
    assertRefused(zip("run", RUN, "../../x", RUN), "outside");
  }

  @Test
  void read_linksAndDevices_areRefused() throws IOException {
    for (byte kind :
        new byte[] {
          TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_FIFO, TarConstants.LF_CHR
        }) {
      TarArchiveEntry entry = new TarArchiveEntry("other", kind);
      entry.setLinkName("/etc/passwd");
      assertRefused(tar(new Entry(entry, ""), plain("run", RUN)), "not a plain file");
    }
  }

  @Test
  void read_namesThatClash_areRefused() throws IOException {
    assertRefused(tar(plain("run", RUN), plain("./run", RUN)), "twice");
    assertRefused(tar(plain("run", RUN), plain("run/x", RUN)), "a file and a folder");
  }

  @Test
  void read_nothingToStart_isRefused() throws IOException {
    assertRefused(tar(plain("start", RUN)), "no file named run");
    assertRefused(tar(plain("run", bytes("echo"))), "no file named run");
    assertRefused(bytes("{\"round\":0}"), "no script");
    assertRefused(new byte[0], "no script");
  }

  @Test
  void read_archiveThatUnpacksToTooMuch_isRefused() throws IOException {
    byte[] zeros = new byte[ScriptPackage.MAX_BYTES];
    assertRefused(tar(plain("run", RUN), plain("zeros", zeros)), "unpacks to more");
  }

  @Test
  void read_cutArchive_isRefused() throws IOException {
    byte[] whole = tar(plain("run", RUN), plain("more", new byte[5000]));
    for (int length = 2; length < whole.length - 12; length += 7) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> ScriptPackage.read(cut)).isInstanceOf(ScriptPackageException.class);
    }
  }

  @Test
  void firstLines_controlSequences_areShownHarmless() throws IOException {
    ScriptPackage script = ScriptPackage.read(bytes("#!/bin/sh\n\u001b[2J\u202eevil\r\n"));
    assertThat(script.firstLines(5)).containsExactly("#!/bin/sh", "\ufffd[2J\ufffdevil");
  }

  private static void assertRefused(byte[] content, String reason) {
    assertThatThrownBy(() -> ScriptPackage.read(content))
        .isInstanceOf(ScriptPackageException.class)
        .hasMessageContaining(reason);
  }

  private record Entry(TarArchiveEntry header, String content) {}

  private static Entry plain(String name, byte[] content) {
    TarArchiveEntry header = new TarArchiveEntry(name, TarConstants.LF_NORMAL, true);
    header.setSize(content.length);
    return new Entry(header, new String(content, StandardCharsets.ISO_8859_1));
  }

  private static byte[] tar(Entry... entries) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(packed))) {
      for (Entry each : entries) {
        tar.putArchiveEntry(each.header());
        tar.write(each.content().getBytes(StandardCharsets.ISO_8859_1));
        tar.closeArchiveEntry();
      }
    }
    return packed.toByteArray();
  }

  private static byte[] zip(String name, byte[] content, String other, byte[] otherContent)
      throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.putNextEntry(new ZipEntry(other));
      zip.write(otherContent);
    }
    return packed.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
