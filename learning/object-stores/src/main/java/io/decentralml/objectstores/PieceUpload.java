package io.decentralml.objectstores;

import io.decentralml.assets.AssetContent;
import io.decentralml.assets.TransferListener;
import java.io.IOException;
import java.io.InputStream;
import org.apache.opendal.Operator;
import org.apache.opendal.OperatorOutputStream;

/**
 * One object on its way out in pieces, of which one is in memory at a time. It appears when the
 * last piece has arrived.
 *
 * <p>OpenDAL's stream cannot be given up from Java: closing it would show as an object what arrived
 * so far. So it is closed after the last piece only. A stream that failed is left: it keeps some
 * native memory, and the service keeps its parts until its own rule for unfinished uploads removes
 * them.
 */
final class PieceUpload {
  private final Operator operator;
  private final String key;
  private final AssetContent content;
  private final Patience patience;
  private final byte[] piece;

  PieceUpload(Operator operator, String key, AssetContent content, Patience patience) {
    this.operator = operator;
    this.key = key;
    this.content = content;
    this.patience = patience;
    this.piece = new byte[Pieces.written(content.length())];
  }

  /** Sends everything; when it returns, the object is there. */
  void send(TransferListener progress) throws IOException {
    OperatorOutputStream out =
        patience.get(() -> operator.createOutputStream(key, piece.length), 0);
    long sent = 0;
    try (InputStream in = content.open()) {
      for (int read = next(in); read > 0; read = next(in)) {
        int length = read;
        patience.run(() -> out.write(piece, 0, length), length);
        sent += length;
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
    patience.run(out::close, piece.length);
  }

  private int next(InputStream in) throws IOException {
    return in.readNBytes(piece, 0, piece.length);
  }
}
