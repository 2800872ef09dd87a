package io.decentralml.assets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Hashes what is read from another stream. */
final class HashingInputStream extends FilterInputStream {
  private final CidHasher hasher;

  HashingInputStream(InputStream source, CidHasher hasher) {
    super(source);
    this.hasher = hasher;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    if (read > 0) {
      hasher.update(target, offset, read);
    }
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, CidHasher.CHUNK_BYTES)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
