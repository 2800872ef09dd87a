package io.decentralml.assets.ipfs;

import io.decentralml.assets.AssetContent;
import io.decentralml.assets.TransferListener;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.jspecify.annotations.Nullable;

/**
 * The body of one upload: {@code multipart/form-data} with the asset as its only part. It remembers
 * when reading the asset failed, since the HTTP client reports that as a failure of the connection.
 */
final class Upload {
  /** 70 random letters at most, and never in the asset's bytes but by a chance of 2^-160. */
  private static final String BOUNDARY = "decentralml-7d3f0a51c9e84b26a0f5d18e62c47b93ab40f8d2";

  private final AssetContent content;
  private final TransferListener progress;
  private volatile @Nullable IOException failure;

  Upload(AssetContent content, TransferListener progress) {
    this.content = content;
    this.progress = progress;
  }

  static String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  BodyPublisher body() {
    BodyPublisher head =
        BodyPublishers.ofString(
            "--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"asset\""
                + "\r\nContent-Type: application/octet-stream\r\n\r\n");
    BodyPublisher tail = BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n");
    if (content.length() == 0) {
      return BodyPublishers.concat(head, tail);
    }
    BodyPublisher bytes =
        BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(this::open), content.length());
    return BodyPublishers.concat(head, bytes, tail);
  }

  /** Throws what reading the asset failed with, if it did. */
  void throwFailure() throws IOException {
    IOException thrown = failure;
    if (thrown != null) {
      throw thrown;
    }
  }

  private InputStream open() {
    try {
      return new Reading(content.open());
    } catch (IOException e) {
      failure = e;
      return new Reading(InputStream.nullInputStream());
    }
  }

  private final class Reading extends FilterInputStream {
    private long done;

    Reading(InputStream source) {
      super(source);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        int read = super.read(target, offset, length);
        if (read < 0 ? done < content.length() : done + read > content.length()) {
          throw new IOException("the content changed its length while it was read");
        }
        done += Math.max(read, 0);
        progress.reached(done);
        return read;
      } catch (IOException e) {
        if (failure == null) {
          failure = e;
        }
        throw e;
      }
    }
  }
}
