package io.decentralml.objectstores;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.opendal.OpenDALException;
import org.apache.opendal.Operator;

/** An object's bytes, asked for piece by piece, one piece ahead of its reader. One thread. */
final class PiecesInputStream extends InputStream {
  private static final Future<byte[]> NOTHING = CompletableFuture.completedFuture(new byte[0]);

  private final Operator operator;
  private final String key;
  private final long end;
  private final Patience patience;
  private final Answers answers;
  private byte[] piece = new byte[0];
  private int position;
  private Future<byte[]> next;
  private int nextBytes;
  private long askedFor;

  PiecesInputStream(
      Operator operator, String key, long from, long end, Patience patience, Answers answers) {
    this.operator = operator;
    this.key = key;
    this.end = end;
    this.patience = patience;
    this.answers = answers;
    this.askedFor = from;
    this.next = ask();
  }

  private Future<byte[]> ask() {
    nextBytes = (int) Math.min(Pieces.READ_BYTES, Math.max(0, end - askedFor));
    if (nextBytes == 0) {
      return NOTHING;
    }
    long from = askedFor;
    int length = nextBytes;
    Future<byte[]> asked = patience.begin(() -> operator.read(key, from, length));
    askedFor += length;
    return asked;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (position == piece.length && !fill()) {
      return -1;
    }
    int read = Math.min(length, piece.length - position);
    System.arraycopy(piece, position, target, offset, read);
    position += read;
    return read;
  }

  private boolean fill() throws IOException {
    try {
      piece = patience.await(next, nextBytes);
    } catch (OpenDALException e) {
      throw answers.toStoreException(e);
    }
    position = 0;
    if (piece.length > 0) {
      next = ask();
    }
    return piece.length > 0;
  }

  @Override
  public void close() {
    next.cancel(true);
    piece = new byte[0];
    position = 0;
    next = NOTHING;
  }
}
