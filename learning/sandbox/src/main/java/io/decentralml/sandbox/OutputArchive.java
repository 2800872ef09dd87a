package io.decentralml.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.jspecify.annotations.Nullable;

/**
 * The results of a run, which leave the sandbox as a tar stream: plain files with plain names are
 * copied to a folder of this machine; links, devices and names that lead elsewhere are told and
 * left out. The script never writes to this machine's disk itself.
 */
final class OutputArchive {
  static final int MAX_FILES = 10_000;

  private static final int MAX_TOLD = 8;

  private final Path folder;
  private final long maxBytes;
  private final TreeSet<String> files = new TreeSet<>();
  private final List<Sighting> sightings = new ArrayList<>();
  private long bytes;

  OutputArchive(Path folder, long maxBytes) {
    this.folder = folder;
    this.maxBytes = maxBytes;
  }

  /** There was more than there may be. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** What comes is no stream of results; a script may have written into it. */
  static final class DamagedException extends IOException {
    private static final long serialVersionUID = 1;

    DamagedException(Exception cause) {
      super("the stream of results is damaged", cause);
    }
  }

  /** Reads the stream to its end. */
  void unpack(InputStream stream) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(stream, "UTF-8")) {
      int entries = 0;
      for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
        if (++entries > MAX_FILES) {
          throw new TooLargeException();
        }
        if (!entry.isDirectory()) {
          take(entry, tar);
        }
      }
    }
  }

  private static @Nullable TarArchiveEntry next(TarArchiveInputStream tar) throws DamagedException {
    try {
      return tar.getNextEntry();
    } catch (IOException | IllegalArgumentException cause) {
      throw new DamagedException(cause);
    }
  }

  private static int read(TarArchiveInputStream tar, byte[] buffer) throws DamagedException {
    try {
      return tar.read(buffer);
    } catch (IOException cause) {
      throw new DamagedException(cause);
    }
  }

  private void take(TarArchiveEntry entry, TarArchiveInputStream tar) throws IOException {
    Optional<String> name = EntryName.inside(entry.getName()).filter(each -> !each.isEmpty());
    if (entry.isSymbolicLink() || entry.isLink()) {
      tell(entry, "is a link to \"" + EntryName.shown(entry.getLinkName()) + '"');
    } else if (!isPlain(entry)) {
      tell(entry, "is no plain file");
    } else if (name.isEmpty()) {
      tell(entry, "has a name that is not kept");
    } else {
      copy(name.get(), tar);
    }
  }

  /** What is of no known kind counts as a file for the library. */
  static boolean isPlain(TarArchiveEntry entry) {
    byte kind = entry.getLinkFlag();
    return (kind == TarConstants.LF_NORMAL || kind == TarConstants.LF_OLDNORM) && !entry.isSparse();
  }

  private void copy(String name, TarArchiveInputStream tar) throws IOException {
    Path file = folder.resolve(name);
    files.add(name);
    try (var out = created(file)) {
      byte[] buffer = new byte[64 << 10];
      for (int read = read(tar, buffer); read >= 0; read = read(tar, buffer)) {
        bytes += read;
        if (bytes > maxBytes) {
          throw new TooLargeException();
        }
        out.write(buffer, 0, read);
      }
    } catch (FileAlreadyExistsException twice) {
      throw new DamagedException(twice);
    }
  }

  private static OutputStream created(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
  }

  private void tell(TarArchiveEntry entry, String what) {
    if (sightings.size() < MAX_TOLD) {
      String detail =
          "its result \"%s\" %s"
              .formatted(EntryName.shown(entry.getName().replaceFirst("^\\./", "")), what);
      sightings.add(new Sighting(Sighting.Kind.NO_PLAIN_FILE, detail));
    }
  }

  List<String> files() {
    return List.copyOf(files);
  }

  long bytes() {
    return bytes;
  }

  List<Sighting> sightings() {
    return sightings;
  }
}
