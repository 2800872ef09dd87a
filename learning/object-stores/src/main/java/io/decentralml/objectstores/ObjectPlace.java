package io.decentralml.objectstores;

import io.decentralml.assets.AssetContent;
import io.decentralml.assets.AssetNotFoundException;
import io.decentralml.assets.Cid;
import io.decentralml.assets.RemotePlace;
import io.decentralml.assets.StoreException;
import io.decentralml.assets.StoreKind;
import io.decentralml.assets.TransferListener;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.opendal.AsyncOperator;
import org.apache.opendal.OpenDALException;
import org.apache.opendal.Operator;
import org.apache.opendal.layer.RetryLayer;

/**
 * A bucket that holds assets, one object each. A service shows an object only when all of it has
 * arrived, so there is never part of an asset under its name; its length is compared afterwards.
 */
final class ObjectPlace implements RemotePlace {
  private static final RetryLayer RETRIES =
      RetryLayer.builder()
          .jitter(true)
          .minDelay(Duration.ofMillis(250))
          .maxDelay(Duration.ofSeconds(5))
          .maxTimes(4)
          .build();

  private final ObjectLocation location;
  private final Answers answers;
  private final Patience patience;
  private final Operator operator;

  /**
   * As the other, but it sends a piece again by itself, since an upload cannot begin anew inside.
   */
  private final Operator uploads;

  private final AtomicBoolean bucketSeen = new AtomicBoolean();

  ObjectPlace(ObjectLocation location, Settings settings, Patience patience) {
    this.location = location;
    this.answers = new Answers(location, settings);
    this.patience = patience;
    try (AsyncOperator once = AsyncOperator.of(location.service().scheme(), settings.options());
        AsyncOperator again = once.layer(RETRIES)) {
      this.operator = once.blocking();
      this.uploads = again.blocking();
    }
  }

  @Override
  public StoreKind kind() {
    return location.service().kind();
  }

  @Override
  public String name() {
    return location.toString();
  }

  @Override
  public void write(Cid cid, AssetContent content, TransferListener progress) throws IOException {
    try {
      if (content.length() <= Pieces.most(location.service())) {
        writeWhole(cid, content);
      } else {
        new PieceUpload(uploads, cid.toString(), content, patience).send(progress);
      }
      OptionalLong kept = length(cid);
      if (kept.isEmpty() || kept.getAsLong() != content.length()) {
        throw new StoreException(
            name()
                + " kept "
                + kept.orElse(0)
                + " of the "
                + content.length()
                + " bytes of "
                + cid
                + ": put it again; if that does not help, ask who runs the store");
      }
      progress.reached(content.length());
    } catch (OpenDALException e) {
      // Nothing but the bucket can be missing when an object is written.
      throw Answers.isNotFound(e) ? answers.noBucket() : answers.toStoreException(e);
    }
  }

  private void writeWhole(Cid cid, AssetContent content) throws IOException {
    byte[] bytes;
    try (InputStream in = content.open()) {
      bytes = in.readAllBytes();
    }
    patience.run(() -> operator.write(cid.toString(), bytes), bytes.length);
  }

  @Override
  public Opened read(Cid cid, long offset) throws IOException {
    long total = length(cid).orElseThrow(() -> new AssetNotFoundException(cid, name()));
    return new Opened(
        new PiecesInputStream(operator, cid.toString(), offset, total, patience, answers), total);
  }

  @Override
  public boolean has(Cid cid) throws IOException {
    return length(cid).isPresent();
  }

  private OptionalLong length(Cid cid) throws IOException {
    try {
      long length = patience.get(() -> operator.stat(cid.toString()), 0).contentLength;
      bucketSeen.set(true);
      return OptionalLong.of(length);
    } catch (OpenDALException e) {
      // The answer to a HEAD request has no body, so S3 cannot say what it is that is missing.
      if (!Answers.isNotFound(e) && !Answers.isMute(e)) {
        throw answers.toStoreException(e);
      }
      checkBucket(cid);
      if (Answers.isMute(e)) {
        throw answers.toStoreException(e);
      }
      return OptionalLong.empty();
    }
  }

  /** Fails when the bucket is missing or the key is unknown; a key that may not list passes. */
  private void checkBucket(Cid cid) throws IOException {
    if (bucketSeen.get()) {
      return;
    }
    try {
      patience.get(() -> operator.list(cid + "/"), 0);
      bucketSeen.set(true);
    } catch (OpenDALException e) {
      if (Answers.isNotFound(e)) {
        throw answers.noBucket();
      }
      if (e.getCode() != OpenDALException.Code.PermissionDenied) {
        throw answers.toStoreException(e);
      }
    }
  }

  /** An object is kept until it is deleted, so there is nothing to ask for. */
  @Override
  public void pin(Cid cid) throws IOException {
    if (!has(cid)) {
      throw new AssetNotFoundException(cid, name());
    }
  }

  @Override
  public void unpin(Cid cid) throws IOException {
    try {
      patience.run(() -> operator.delete(cid.toString()), 0);
    } catch (OpenDALException e) {
      if (!Answers.isNotFound(e)) {
        throw answers.toStoreException(e);
      }
    }
  }

  @Override
  public void close() {
    // What a thread still uses must not be freed; it is left then.
    if (patience.end()) {
      uploads.close();
      operator.close();
    }
  }

  /** The place. */
  @Override
  public String toString() {
    return name();
  }
}
