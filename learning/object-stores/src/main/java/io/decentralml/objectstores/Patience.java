package io.decentralml.objectstores;

import io.decentralml.assets.StoreUnreachableException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.opendal.OpenDALException;

/**
 * How long an answer is waited for, since OpenDAL itself would wait for ever: a minute, and for
 * what is moved as long as a line of 16 KiB a second takes.
 */
final class Patience {
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final int SLOWEST_BYTES_A_SECOND = 16 * 1024;

  private final String place;
  private final Duration first;

  Patience(String place) {
    this(place, FIRST);
  }

  Patience(String place, Duration first) {
    this.place = place;
    this.first = first;
  }

  /**
   * The result of {@code answer}, which moves {@code bytes} bytes.
   *
   * @throws OpenDALException what it failed with
   * @throws StoreUnreachableException when it does not come
   */
  <T> T await(Future<T> answer, long bytes) throws IOException {
    Duration limit = first.plusSeconds(bytes / SLOWEST_BYTES_A_SECOND);
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new StoreUnreachableException(
          place, "no answer within " + limit.toSeconds() + " seconds", e);
    } catch (InterruptedException _) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while " + place + " was waited for");
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  private static OpenDALException failure(ExecutionException failed) throws IOException {
    return switch (failed.getCause()) {
      case OpenDALException e -> e;
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> throw new IOException(failed);
    };
  }
}
