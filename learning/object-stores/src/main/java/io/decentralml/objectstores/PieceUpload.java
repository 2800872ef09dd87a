package io.decentralml.objectstores;

import io.decentralml.assets.AssetContent;
import io.decentralml.assets.TransferListener;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.opendal.Operator;
import org.apache.opendal.OperatorOutputStream;

/**
 * One object on its way out in pieces, of which one is in memory at a time. It appears when the
 * last piece has arrived.
 *
 * <p>OpenDAL's stream blocks in native code and cannot be given up from Java: closing it would show
 * as an object what arrived so far. So it is written by a thread of its own, which a service that
 * fell silent holds without holding the program, and it is closed only after the last piece. A
 * stream that failed is left: it keeps some native memory, and the service keeps its parts until
 * its own rule for unfinished uploads removes them.
 */
final class PieceUpload implements AutoCloseable {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("object-upload").daemon(true).factory());
  private final OperatorOutputStream out;
  private final int pieceBytes;
  private final Patience patience;

  private PieceUpload(OperatorOutputStream out, int pieceBytes, Patience patience) {
    this.out = out;
    this.pieceBytes = pieceBytes;
    this.patience = patience;
  }

  static PieceUpload begin(Operator operator, String key, long length, Patience patience) {
    int pieceBytes = Pieces.written(length);
    return new PieceUpload(operator.createOutputStream(key, pieceBytes), pieceBytes, patience);
  }

  /** Sends all of {@code content}; when it returns, the object is there. */
  void send(AssetContent content, TransferListener progress) throws IOException {
    long sent = 0;
    try (InputStream in = content.open()) {
      byte[] piece = new byte[pieceBytes];
      for (int read = next(in, piece); read > 0; read = next(in, piece)) {
        send(piece, read);
        sent += read;
        progress.reached(sent);
      }
    }
    if (sent != content.length()) {
      throw new IOException(
          "expected "
              + content.length()
              + " bytes to send, got "
              + sent
              + ": they changed meanwhile; put them again");
    }
    await(out::close);
  }

  private void send(byte[] piece, int length) throws IOException {
    await(() -> out.write(piece, 0, length));
  }

  private void await(Step step) throws IOException {
    patience.await(
        thread.submit(() -> {
          step.run();
          return step;
        }),
        pieceBytes);
  }

  private int next(InputStream in, byte[] piece) throws IOException {
    return in.readNBytes(piece, 0, piece.length);
  }

  /** Something that the upload's thread does. */
  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  /** Lets the thread end when it has nothing more to do; what it hangs in, it is not waited for. */
  @Override
  public void close() {
    thread.shutdown();
  }
}
