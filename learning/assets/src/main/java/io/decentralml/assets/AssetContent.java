package io.decentralml.assets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes to put, which can be read as often as a transfer has to be tried. */
public interface AssetContent {
  /** How many bytes there are. */
  long length();

  /** The bytes from the first on; whoever opens closes. */
  InputStream open() throws IOException;

  /**
   * The bytes of a file, which must not change meanwhile.
   *
   * @throws IOException when its length cannot be read
   */
  static AssetContent of(Path file) throws IOException {
    return new FileContent(file, Files.size(file));
  }

  /** The bytes of an array, which must not change meanwhile. */
  static AssetContent of(byte[] bytes) {
    return new ArrayContent(bytes);
  }

  /**
   * A file's bytes.
   *
   * @param file where they are
   * @param length how many
   */
  record FileContent(Path file, long length) implements AssetContent {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }

  /** An array's bytes. */
  final class ArrayContent implements AssetContent {
    private final byte[] bytes;

    private ArrayContent(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }
}
