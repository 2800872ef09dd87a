package io.decentralml.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * A script as it travels: one file that begins with {@code #!}, or a {@code .tar.gz} or {@code
 * .zip} whose file {@code run} begins so. Archives are unpacked in memory, within bounds; anything
 * in them that is not a plain file with a plain name inside the package makes it no script.
 */
public final class ScriptPackage {
  /** The largest package in bytes, as it travels and unpacked: 64 MiB. */
  public static final int MAX_BYTES = 64 << 20;

  private static final int MAX_FILES = 2000;
  private static final String RUN = "run";

  private final String kind;
  private final int size;
  private final SortedMap<String, byte[]> files;

  private ScriptPackage(String kind, int size, SortedMap<String, byte[]> files) {
    this.kind = kind;
    this.size = size;
    this.files = files;
  }

  /** Whether {@code content} looks like a script and not like another asset, such as a plan. */
  public static boolean isScript(byte[] content) {
    return startsWith(content, '#', '!')
        || startsWith(content, 0x1f, 0x8b)
        || startsWith(content, 'P', 'K');
  }

  /**
   * Reads a script.
   *
   * @throws ScriptPackageException when it is none, with what is wrong about it
   */
  public static ScriptPackage read(byte[] content) throws ScriptPackageException {
    if (content.length > MAX_BYTES) {
      throw new ScriptPackageException(
          "a script of %d bytes; at most %d are allowed".formatted(content.length, MAX_BYTES));
    }
    if (startsWith(content, '#', '!')) {
      return new ScriptPackage(
          "one file", content.length, new TreeMap<>(Map.of(RUN, content.clone())));
    }
    Unpacked unpacked = new Unpacked();
    String kind;
    try {
      if (startsWith(content, 0x1f, 0x8b)) {
        kind = "tar.gz";
        readTar(content, unpacked);
      } else if (startsWith(content, 'P', 'K')) {
        kind = "zip";
        readZip(content, unpacked);
      } else {
        throw new ScriptPackageException(
            "no script: expected a file that begins with #!, or a .tar.gz or .zip with such a file"
                + " named run");
      }
    } catch (ScriptPackageException wrong) {
      throw wrong;
    } catch (IOException | IllegalArgumentException damaged) {
      throw new ScriptPackageException("a damaged archive: " + damaged.getMessage());
    }
    unpacked.checkFolders();
    byte[] run = unpacked.files.get(RUN);
    if (run == null || !startsWith(run, '#', '!')) {
      throw new ScriptPackageException(
          "the archive has no file named run that begins with #!, so there is nothing to start");
    }
    return new ScriptPackage(kind, content.length, unpacked.files);
  }

  private static void readTar(byte[] content, Unpacked unpacked) throws IOException {
    try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(content));
        TarArchiveInputStream tar = new TarArchiveInputStream(plain, "UTF-8")) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (!entry.isDirectory()) {
          if (!OutputArchive.isPlain(entry)) {
            throw unpacked.refused(entry.getName(), "is not a plain file");
          }
          unpacked.add(entry.getName(), tar);
        }
      }
    }
  }

  private static void readZip(byte[] content, Unpacked unpacked) throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          unpacked.add(entry.getName(), zip);
        }
      }
    }
  }

  private static boolean startsWith(byte[] content, int first, int second) {
    return content.length > 1
        && Byte.toUnsignedInt(content[0]) == first
        && Byte.toUnsignedInt(content[1]) == second;
  }

  /** What sort of package: one file, tar.gz or zip. */
  public String kind() {
    return kind;
  }

  /** Bytes as it travels. */
  public int size() {
    return size;
  }

  /** The names of its files, in order. */
  public List<String> files() {
    return List.copyOf(files.keySet());
  }

  /** The first lines of what is started, fit for a terminal. */
  public List<String> firstLines(int count) {
    byte[] run = Optional.ofNullable(files.get(RUN)).orElseThrow();
    return PrintedText.plain(run).lines().limit(count).map(ScriptPackage::cut).toList();
  }

  private static String cut(String line) {
    return line.length() <= 120 ? line : line.substring(0, 119) + "…";
  }

  /** Writes the files into an empty folder, for anybody to read and start. */
  void writeTo(Path folder) throws IOException {
    for (Map.Entry<String, byte[]> each : files.entrySet()) {
      Path file = folder.resolve(each.getKey());
      Files.createDirectories(file.getParent() == null ? folder : file.getParent());
      Files.write(file, each.getValue());
    }
    try (var all = Files.walk(folder)) {
      for (Path each : all.toList()) {
        Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  /** Files of an archive, counted as they come. */
  private static final class Unpacked {
    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private long bytes;

    void add(String name, InputStream content) throws IOException {
      String inside =
          EntryName.inside(name)
              .filter(each -> !each.isEmpty())
              .orElseThrow(() -> refused(name, "is a name outside the package, or no plain name"));
      if (files.size() == MAX_FILES) {
        throw new ScriptPackageException("more than " + MAX_FILES + " files in the archive");
      }
      byte[] read = content.readNBytes((int) (MAX_BYTES - bytes + 1));
      bytes += read.length;
      if (bytes > MAX_BYTES) {
        throw new ScriptPackageException(
            "the archive unpacks to more than " + MAX_BYTES + " bytes");
      }
      if (files.put(inside, read) != null) {
        throw refused(name, "comes twice");
      }
    }

    void checkFolders() throws ScriptPackageException {
      for (String each : files.keySet()) {
        String next = files.ceilingKey(each + '/');
        if (next != null && next.startsWith(each + '/')) {
          throw refused(each, "is a file and a folder");
        }
      }
    }

    ScriptPackageException refused(String name, String why) {
      return new ScriptPackageException(
          "the archive's entry \"%s\" %s".formatted(EntryName.shown(name), why));
    }
  }
}
