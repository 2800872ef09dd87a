package io.decentralml.assets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
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
  private static final int BUFFER_BYTES = CidHasher.CHUNK_BYTES;

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
  public StoreKind kind() {
    return StoreKind.FOLDER;
  }

  @Override
  public String place() {
    return folder.toString();
  }

  @Override
  public Cid put(AssetContent content, TransferListener listener) throws IOException {
    listener.started(content.length(), 0);
    if (content instanceof AssetContent.FileContent(Path file, _)) {
      return keep(part -> FileIntake.copy(file, part, listener));
    }
    try (InputStream bytes = content.open()) {
      return keep(part -> write(bytes, part, listener));
    }
  }

  /** What brings an asset into a file and names it. */
  @FunctionalInterface
  private interface Intake {
    Cid into(Path part) throws IOException;
  }

  @Override
  public Cid put(InputStream content, TransferListener listener) throws IOException {
    listener.started(TransferListener.UNKNOWN, 0);
    return keep(part -> write(content, part, listener));
  }

  private Cid keep(Intake intake) throws IOException {
    try {
      return move(intake);
    } catch (AccessDeniedException e) {
      throw new StoreAccessDeniedException(
          place(), "file permissions of " + e.getFile(), "let this user write there");
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).contains("No space left")) {
        throw new StoreFullException(place(), "no space left on device");
      }
      throw e;
    }
  }

  private Cid move(Intake intake) throws IOException {
    Path written = Files.createTempFile(temporary, "put", ".part");
    try {
      Cid cid = intake.into(written);
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
  public InputStream open(Cid cid) throws IOException {
    return new VerifiedInputStream(openAt(cid, 0).bytes(), check(cid));
  }

  @Override
  public void copy(Cid cid, Path target, TransferListener listener) throws IOException {
    new Download(cid, target, listener, () -> check(cid)).run(offset -> openAt(cid, offset));
  }

  private LeafCheck check(Cid cid) {
    return new WholeCheck(cid, file(cid).toString());
  }

  private RemotePlace.Opened openAt(Cid cid, long offset) throws IOException {
    try {
      FileChannel channel = FileChannel.open(file(cid), StandardOpenOption.READ);
      channel.position(offset);
      return new RemotePlace.Opened(Channels.newInputStream(channel), channel.size());
    } catch (NoSuchFileException _) {
      throw new AssetNotFoundException(cid, folder);
    } catch (AccessDeniedException e) {
      throw new StoreAccessDeniedException(
          place(), "file permissions of " + e.getFile(), "let this user read there");
    }
  }

  @Override
  public boolean has(Cid cid) {
    return Files.isRegularFile(file(cid));
  }

  @Override
  public void pin(Cid cid) throws IOException {
    if (!has(cid)) {
      throw new AssetNotFoundException(cid, folder);
    }
  }

  @Override
  public void unpin(Cid cid) throws IOException {
    Files.deleteIfExists(file(cid));
  }

  /** The folder. */
  @Override
  public String toString() {
    return place();
  }

  private static Cid write(InputStream content, Path target, TransferListener listener)
      throws IOException {
    CidHasher hasher = new CidHasher();
    byte[] buffer = new byte[BUFFER_BYTES];
    long done = 0;
    try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
      for (int read = next(content, buffer); read > 0; read = next(content, buffer)) {
        hasher.update(buffer, 0, read);
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        done += read;
        listener.reached(done);
      }
      channel.force(true);
    }
    return hasher.finish();
  }

  /** Whole blocks as long as there are some: they are hashed while the next is read. */
  private static int next(InputStream content, byte[] buffer) throws IOException {
    return content.readNBytes(buffer, 0, buffer.length);
  }

  /** Whether the asset is there with the right bytes; damaged ones are written again. */
  private boolean isIntact(Cid cid) throws IOException {
    CidHasher hasher = new CidHasher();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file(cid))) {
      for (int read = next(in, buffer); read > 0; read = next(in, buffer)) {
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
