package io.decentralml.assets;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** An asset's bytes, each block of which is handed out only when it, or all of them, are right. */
final class VerifiedInputStream extends InputStream {
  private final InputStream source;
  private final LeafCheck check;
  private byte[] current = new byte[CidHasher.CHUNK_BYTES];
  private byte[] ahead = new byte[CidHasher.CHUNK_BYTES];
  private int position;
  private int length;
  private int aheadLength;
  private boolean started;
  private boolean ended;

  VerifiedInputStream(InputStream source, LeafCheck check) {
    this.source = source;
    this.check = check;
  }

  @Override
  public int read() throws IOException {
    return fill() ? current[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    Objects.checkFromIndexSize(offset, count, target.length);
    if (count == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int taken = Math.min(count, length - position);
    System.arraycopy(current, position, target, offset, taken);
    position += taken;
    return taken;
  }

  @Override
  public int available() {
    return length - position;
  }

  /** Makes sure that a checked byte waits; false at the end. */
  private boolean fill() throws IOException {
    if (position < length) {
      return true;
    }
    if (ended) {
      return false;
    }
    if (!started) {
      started = true;
      load();
    }
    byte[] spare = current;
    current = ahead;
    ahead = spare;
    position = 0;
    length = 0;
    int loaded = aheadLength;
    load();
    if (aheadLength == 0) {
      check.end();
      ended = true;
    }
    length = loaded;
    return length > 0;
  }

  private void load() throws IOException {
    aheadLength = source.readNBytes(ahead, 0, ahead.length);
    if (aheadLength > 0) {
      check.block(ahead, aheadLength);
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
