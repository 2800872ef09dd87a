package io.decentralml.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/** An asset's unchecked bytes, read on after each interruption from where they broke off. */
final class ResumingInputStream extends InputStream {
  private final RemotePlace remote;
  private final Cid cid;
  private final Retry retry;
  private final TransferListener listener;
  private InputStream current = InputStream.nullInputStream();
  private long totalBytes = TransferListener.UNKNOWN;
  private long position;
  private int failures;

  private ResumingInputStream(RemotePlace remote, Cid cid, Retry retry, TransferListener listener) {
    this.remote = remote;
    this.cid = cid;
    this.retry = retry;
    this.listener = listener;
  }

  static ResumingInputStream open(
      RemotePlace remote, Cid cid, long offset, Retry retry, TransferListener listener)
      throws IOException {
    ResumingInputStream stream = new ResumingInputStream(remote, cid, retry, listener);
    stream.position = offset;
    try {
      stream.openCurrent();
    } catch (StoreUnreachableException e) {
      stream.recover(e);
    }
    return stream;
  }

  /** The asset's length as the place tells it, or {@link TransferListener#UNKNOWN}. */
  long totalBytes() {
    return totalBytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (true) {
      try {
        int read = current.read(target, offset, length);
        if (read >= 0) {
          position += read;
          failures = 0;
          return read;
        }
        if (totalBytes == TransferListener.UNKNOWN || position >= totalBytes) {
          return -1;
        }
        recover(brokenOff("the answer ended at byte " + position + " of " + totalBytes));
      } catch (StoreUnreachableException e) {
        recover(e);
      } catch (StoreException | InterruptedIOException e) {
        throw e;
      } catch (IOException e) {
        recover(new StoreUnreachableException(remote.name(), "the answer broke off", e));
      }
    }
  }

  private StoreUnreachableException brokenOff(String symptom) {
    return new StoreUnreachableException(remote.name(), symptom);
  }

  private void recover(StoreUnreachableException first) throws IOException {
    StoreUnreachableException failure = first;
    while (true) {
      failures++;
      retry.pause(failures, failure, listener);
      try {
        openCurrent();
        return;
      } catch (StoreUnreachableException e) {
        failure = e;
      }
    }
  }

  private void openCurrent() throws IOException {
    close();
    RemotePlace.Opened opened = remote.read(cid, position);
    current = opened.bytes();
    totalBytes = opened.totalBytes();
  }

  @Override
  public void close() throws IOException {
    InputStream closing = current;
    current = InputStream.nullInputStream();
    closing.close();
  }
}
