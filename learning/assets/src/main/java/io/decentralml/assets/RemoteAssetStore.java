package io.decentralml.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An {@link AssetStore} over a place out there: it checks every byte, tries again what broke off,
 * and goes on reading where it stood. What can be read only once is written to a temporary file
 * first, so that its name is known and it can be sent again.
 */
public final class RemoteAssetStore implements AssetStore {
  private final RemotePlace remote;
  private final Retry retry;

  /** The store over {@code remote}, which it closes. */
  public RemoteAssetStore(RemotePlace remote, Retry retry) {
    this.remote = remote;
    this.retry = retry;
  }

  @Override
  public StoreKind kind() {
    return remote.kind();
  }

  @Override
  public String place() {
    return remote.name();
  }

  @Override
  public Cid put(AssetContent content, TransferListener listener) throws IOException {
    return write(Cid.of(content), content, listener);
  }

  @Override
  public Cid put(InputStream content, TransferListener listener) throws IOException {
    Path spooled = Files.createTempFile("decentralml-", ".asset");
    try {
      CidHasher hasher = new CidHasher();
      try (OutputStream out = Files.newOutputStream(spooled)) {
        new HashingInputStream(content, hasher).transferTo(out);
      }
      return write(hasher.finish(), AssetContent.of(spooled), listener);
    } finally {
      Files.deleteIfExists(spooled);
    }
  }

  private Cid write(Cid cid, AssetContent content, TransferListener listener) throws IOException {
    return retry.run(
        listener,
        () -> {
          listener.started(content.length(), 0);
          remote.write(cid, content, listener);
          return cid;
        });
  }

  @Override
  public InputStream open(Cid cid) throws IOException {
    InputStream bytes = ResumingInputStream.open(remote, cid, 0, retry, TransferListener.NONE);
    return new VerifiedInputStream(bytes, check(cid));
  }

  @Override
  public void copy(Cid cid, Path target, TransferListener listener) throws IOException {
    new Download(cid, target, listener, () -> check(cid))
        .run(offset -> {
          ResumingInputStream bytes =
              ResumingInputStream.open(remote, cid, offset, retry, listener);
          return new RemotePlace.Opened(bytes, bytes.totalBytes());
        });
  }

  private LeafCheck check(Cid cid) {
    if (cid.isTree() && remote instanceof BlockPlace blocks) {
      return new TreeCheck(
          cid, place(), block -> retry.run(TransferListener.NONE, () -> blocks.block(block)));
    }
    return new WholeCheck(cid, place());
  }

  @Override
  public boolean has(Cid cid) throws IOException {
    return retry.run(TransferListener.NONE, () -> remote.has(cid));
  }

  @Override
  public void pin(Cid cid) throws IOException {
    retry.run(
        TransferListener.NONE,
        () -> {
          remote.pin(cid);
          return cid;
        });
  }

  @Override
  public void unpin(Cid cid) throws IOException {
    retry.run(
        TransferListener.NONE,
        () -> {
          remote.unpin(cid);
          return cid;
        });
  }

  @Override
  public void close() throws IOException {
    remote.close();
  }

  /** The kind and the place. */
  @Override
  public String toString() {
    return kind() + " " + place();
  }
}
