package io.decentralml.state;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.rocksdb.RocksDB;
import org.rocksdb.util.Environment;

/**
 * Puts RocksDB's native library into a folder of our own, once, and loads it from there. The
 * library's own way writes 17 MB to the temporary folder at each start, which may forbid execution.
 */
final class RocksLibrary {
  private static final String PACKED_NAME = "rocksdb";

  /** RocksDB looks for this name in a folder, and for the other in its archive. */
  private static final String LOADED_NAME = "rocksdbjni";

  private RocksLibrary() {}

  /** Loads the library from {@code folder}; a second time does nothing. */
  static void load(Path folder) throws IOException {
    String name = Environment.getJniLibraryFileName(PACKED_NAME);
    URL resource = RocksDB.class.getResource("/" + name);
    if (resource == null) {
      throw new IOException("RocksDB has no native library " + name + " for this machine");
    }
    URLConnection connection = resource.openConnection();
    try (InputStream library = connection.getInputStream()) {
      long length = connection.getContentLengthLong();
      Path home = Files.createDirectories(folder.resolve("rocksdb-" + length));
      Path target = home.resolve(Environment.getJniLibraryFileName(LOADED_NAME));
      if (!Files.exists(target) || Files.size(target) != length) {
        unpack(library, home, target);
      }
      load(home, target);
    }
  }

  private static void load(Path home, Path target) throws IOException {
    try {
      RocksDB.loadLibrary(List.of(home.toAbsolutePath().toString()));
    } catch (UnsatisfiedLinkError failure) {
      throw new IOException("cannot load " + target + ": its folder must allow execution", failure);
    }
  }

  /** Moves the library into place as a whole, since other processes may do the same. */
  private static void unpack(InputStream library, Path home, Path target) throws IOException {
    Path unfinished = Files.createTempFile(home, "unfinished", null);
    try {
      Files.copy(library, unfinished, StandardCopyOption.REPLACE_EXISTING);
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
