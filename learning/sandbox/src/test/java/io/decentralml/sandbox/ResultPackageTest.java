package io.decentralml.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultPackageTest {
  @Test
  void write_sameFiles_givesSameBytes(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("a"));
    Files.writeString(folder.resolve("a/ü.txt"), "one");
    Files.writeString(folder.resolve("b".repeat(150)), "two");
    List<String> names = List.of("b".repeat(150), "a/ü.txt");
    ResultPackage.write(folder, names, folder.resolve("first.tar.gz"));
    Files.setLastModifiedTime(folder.resolve("a/ü.txt"), FileTime.fromMillis(1));
    ResultPackage.write(folder, names.reversed(), folder.resolve("second.tar.gz"));
    assertThat(folder.resolve("first.tar.gz"))
        .hasSameBinaryContentAs(folder.resolve("second.tar.gz"));
  }

  @Test
  void write_files_comeOutAgain(@TempDir Path folder) throws IOException {
    Path from = Files.createDirectory(folder.resolve("from"));
    Path to = Files.createDirectory(folder.resolve("to"));
    Files.createDirectory(from.resolve("model"));
    Files.writeString(from.resolve("model/weights"), "12345");
    Path packed = folder.resolve("packed.tar.gz");
    ResultPackage.write(from, List.of("model/weights"), packed);
    OutputArchive archive = new OutputArchive(to, 100);
    try (var stream = new GZIPInputStream(Files.newInputStream(packed))) {
      archive.unpack(stream);
    }
    assertThat(archive.files()).containsExactly("model/weights");
    assertThat(to.resolve("model/weights")).hasContent("12345");
  }
}
