package io.decentralml.objectstores;

import io.decentralml.assets.StoreUnreachableException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.opendal.OpenDALException;

/**
 * Runs what OpenDAL does and waits for it, but not for ever, as OpenDAL would: a minute, and for
 * what is moved as long as a line of 16 KiB a second takes.
 *
 * <p>OpenDAL blocks in native code, from which no interrupt brings a thread back. So it is called
 * on threads of its own, which a service that fell silent holds without holding the program. Its
 * asynchronous calls would need none, but they keep every array they return until the program ends.
 */
final class Patience {
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LAST = Duration.ofSeconds(5);
  private static final int SLOWEST_BYTES_A_SECOND = 16 * 1024;

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().name("object-store-", 1).daemon(true).factory());
  private final String place;
  private final Duration first;

  Patience(String place) {
    this(place, FIRST);
  }

  Patience(String place, Duration first) {
    this.place = place;
    this.first = first;
  }

  /** Something that OpenDAL does. */
  @FunctionalInterface
  interface Step {
    void run() throws IOException;
  }

  /** Begins {@code work}, for {@link #await}. */
  <T> Future<T> begin(Callable<T> work) {
    return threads.submit(work);
  }

  /** As {@link #await} for {@code work}, begun now. */
  <T> T get(Callable<T> work, long bytes) throws IOException {
    return await(begin(work), bytes);
  }

  /** As {@link #await} for {@code step}, begun now. */
  void run(Step step, long bytes) throws IOException {
    get(
        () -> {
          step.run();
          return step;
        },
        bytes);
  }

  /**
   * The result of {@code work}, which moves {@code bytes} bytes.
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

  /** Ends the threads and tells whether all of them have ended; some may hang in native code. */
  boolean end() {
    threads.shutdown();
    try {
      return threads.awaitTermination(LAST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
