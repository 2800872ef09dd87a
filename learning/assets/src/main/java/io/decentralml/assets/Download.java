package io.decentralml.assets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/** One copy of an asset to a file, by way of a part file that an interrupted copy leaves. */
final class Download {
  private final Cid cid;
  private final Path target;
  private final Path part;
  private final TransferListener listener;
  private final Supplier<LeafCheck> checks;
  private final byte[] block = new byte[CidHasher.CHUNK_BYTES];

  Download(Cid cid, Path target, TransferListener listener, Supplier<LeafCheck> checks) {
    this.cid = cid;
    this.target = target;
    this.part = target.resolveSibling(target.getFileName() + "." + cid + ".part");
    this.listener = listener;
    this.checks = checks;
  }

  /** Where the bytes come from. */
  @FunctionalInterface
  interface Source {
    RemotePlace.Opened openAt(long offset) throws IOException;
  }

  void run(Source source) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock lock = lock(channel)) {
      assert lock.isValid();
      fill(channel, source);
      channel.force(true);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (CorruptAssetException | AssetNotFoundException e) {
      Files.deleteIfExists(part);
      throw e;
    }
  }

  private FileLock lock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      if (lock != null && Files.exists(part)) {
        return lock;
      }
    } catch (OverlappingFileLockException _) {
      // Another thread of this process has it: told below as for another process.
    }
    throw new StoreException(
        "another copy of " + cid + " to " + target + " is under way: wait until it has ended");
  }

  private void fill(FileChannel channel, Source source) throws IOException {
    LeafCheck check = checks.get();
    long done = checkWhatIsThere(channel, check);
    try {
      append(channel, done, source, check);
    } catch (CorruptAssetException e) {
      if (done == 0) {
        throw e;
      }
      // What was there may have been the wrong part: nothing of it is trusted a second time.
      channel.truncate(0);
      append(channel, 0, source, checks.get());
    }
  }

  /** Checks the whole blocks of the part file, cuts the rest off, and tells where to go on. */
  private long checkWhatIsThere(FileChannel channel, LeafCheck check) throws IOException {
    long done = 0;
    while (channel.size() - done >= block.length) {
      ByteBuffer bytes = ByteBuffer.wrap(block);
      while (bytes.hasRemaining()) {
        channel.read(bytes, done + bytes.position());
      }
      try {
        check.block(block, block.length);
      } catch (CorruptAssetException _) {
        break;
      }
      done += block.length;
    }
    channel.truncate(done);
    return done;
  }

  private void append(FileChannel channel, long from, Source source, LeafCheck check)
      throws IOException {
    channel.position(from);
    RemotePlace.Opened opened = source.openAt(from);
    try (InputStream bytes = opened.bytes()) {
      listener.started(opened.totalBytes(), from);
      long done = from;
      for (int read = next(bytes); read > 0; read = next(bytes)) {
        check.block(block, read);
        ByteBuffer buffer = ByteBuffer.wrap(block, 0, read);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        done += read;
        listener.reached(done);
      }
    }
    check.end();
  }

  private int next(InputStream bytes) throws IOException {
    return bytes.readNBytes(block, 0, block.length);
  }
}
