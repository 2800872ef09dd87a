package io.decentralml.assets;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Copies a file into a store's own and names the copy. The kernel copies, which is several times as
 * quick as reading and writing; what is hashed is the copy, so that a file that changes meanwhile
 * is named by what was kept of it.
 */
final class FileIntake {
  private static final long STRETCH_BYTES = 16L * CidHasher.CHUNK_BYTES;

  private FileIntake() {}

  static Cid copy(Path source, Path target, TransferListener listener) throws IOException {
    try (FileChannel from = FileChannel.open(source, StandardOpenOption.READ);
        FileChannel to =
            FileChannel.open(target, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      Cid cid = copy(from, to, listener);
      to.force(true);
      return cid;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Cid copy(FileChannel from, FileChannel to, TransferListener listener)
      throws IOException {
    CidHasher hasher = new CidHasher();
    long copied = 0;
    long hashed = 0;
    while (true) {
      long moved = from.transferTo(copied, STRETCH_BYTES, to.position(copied));
      copied += moved;
      for (; copied - hashed >= CidHasher.CHUNK_BYTES; hashed += CidHasher.CHUNK_BYTES) {
        hasher.updateBlock(to, hashed);
      }
      if (moved == 0) {
        break;
      }
      listener.reached(copied);
    }
    byte[] rest = new byte[(int) (copied - hashed)];
    ByteBuffer last = ByteBuffer.wrap(rest);
    while (last.hasRemaining()) {
      if (to.read(last, hashed + last.position()) < 0) {
        throw new EOFException("the copy became shorter while it was read");
      }
    }
    hasher.update(rest, 0, rest.length);
    return hasher.finish();
  }
}
