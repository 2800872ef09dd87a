package io.decentralml.assets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Assets as files of a folder, the store that needs no set-up.
 *
 * <p>An asset is the file {@code <last two letters but one>/<cid>}. It is written to {@code tmp/},
 * forced to the disk and renamed, so a reader, be it of another process, sees it whole or not at
 * all, and a kill leaves at most a file in {@code tmp/} that nobody reads. Threads and processes
 * may share the folder without any lock.
 */
public final class FolderAssetStore implements AssetStore {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final Path folder;
  private final Path temporary;

  private FolderAssetStore(Path folder) {
    this.folder = folder;
    this.temporary = folder.resolve("tmp");
  }

  /**
   * The store in {@code folder}, which is made when it is missing.
   *
   * @throws IOException when the folder cannot be made
   */
  public static FolderAssetStore open(Path folder) throws IOException {
    FolderAssetStore store = new FolderAssetStore(folder.toAbsolutePath().normalize());
    Files.createDirectories(store.temporary);
    return store;
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  @Override
  public Cid put(InputStream content) throws IOException {
    Path written = Files.createTempFile(temporary, "put", ".part");
    try {
      Cid cid = write(content, written);
      if (isIntact(cid)) {
        return cid;
      }
      Path shard = Files.createDirectories(shard(cid));
      Files.move(
          written, file(cid), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      force(shard);
      force(folder);
      return cid;
    } finally {
      Files.deleteIfExists(written);
    }
  }

  @Override
  public byte[] get(Cid cid, long maxBytes) throws IOException {
    Path file = file(cid);
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      int limit = (int) Math.min(maxBytes, Integer.MAX_VALUE - 9);
      bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new AssetTooLargeException(cid, limit);
      }
    } catch (NoSuchFileException _) {
      throw new AssetNotFoundException(cid, folder);
    }
    if (!cid.names(bytes)) {
      throw new CorruptAssetException(cid, file);
    }
    return bytes;
  }

  @Override
  public boolean has(Cid cid) {
    return Files.isRegularFile(file(cid));
  }

  private static Cid write(InputStream content, Path target) throws IOException {
    CidHasher hasher = new CidHasher();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        hasher.update(buffer, 0, read);
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
      channel.force(true);
    }
    return hasher.finish();
  }

  /** Whether the asset is there with the right bytes; damaged ones are written again. */
  private boolean isIntact(Cid cid) throws IOException {
    CidHasher hasher = new CidHasher();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file(cid))) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        hasher.update(buffer, 0, read);
      }
    } catch (NoSuchFileException _) {
      return false;
    }
    return hasher.finish().equals(cid);
  }

  /** Makes the folder's new entry survive a power cut; some file systems do not let one ask. */
  private static void force(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (FileSystemException _) {
      return;
    }
  }

  private Path file(Cid cid) {
    return shard(cid).resolve(cid.toString());
  }

  private Path shard(Cid cid) {
    int end = Cid.TEXT_LENGTH - 1;
    return folder.resolve(cid.toString().substring(end - 2, end));
  }
}
