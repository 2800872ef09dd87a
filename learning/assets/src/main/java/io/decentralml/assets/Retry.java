package io.decentralml.assets;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Tries again what may succeed a moment later, with pauses that double and are shortened by chance
 * by up to half, so that many clients of a place that comes back do not all come at once.
 *
 * <p>Source: AWS Architecture Blog, M. Brooker, "Exponential Backoff And Jitter" (2015), equal
 * jitter; RFC 9110 section 10.2.3, Retry-After.
 */
public final class Retry {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
  private static final Duration LONGEST_ASKED_PAUSE = Duration.ofMinutes(2);
  private static final int ATTEMPTS = 6;

  private final int attempts;
  private final Sleeper sleeper;
  private final RandomGenerator random;

  /**
   * A policy.
   *
   * @param attempts at least 1: how often something is tried before it counts as failed
   * @param sleeper how to wait
   * @param random what shortens the pauses; used under this object's lock
   */
  public Retry(int attempts, Sleeper sleeper, RandomGenerator random) {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts must be at least 1, not " + attempts);
    }
    this.attempts = attempts;
    this.sleeper = sleeper;
    this.random = random;
  }

  /** Six attempts over about ten seconds. */
  public static Retry standard() {
    return new Retry(ATTEMPTS, Thread::sleep, RandomGenerator.getDefault());
  }

  /** How to wait. */
  @FunctionalInterface
  public interface Sleeper {
    /** Waits. */
    void sleep(Duration pause) throws InterruptedException;
  }

  /** One attempt at something. */
  @FunctionalInterface
  interface Attempt<T> {
    T run() throws IOException;
  }

  /** The result of the first attempt that does not fail with {@link StoreUnreachableException}. */
  <T> T run(TransferListener listener, Attempt<T> attempt) throws IOException {
    for (int failures = 0; ; failures++) {
      try {
        return attempt.run();
      } catch (StoreUnreachableException e) {
        pause(failures + 1, e, listener);
      }
    }
  }

  /**
   * Waits after the {@code failures}-th failure in a row.
   *
   * @throws StoreUnreachableException {@code cause}, when it was the last attempt or the place asks
   *     for more patience than there is
   */
  void pause(int failures, StoreUnreachableException cause, TransferListener listener)
      throws IOException {
    Duration pause = cause.retryAfter().orElseGet(() -> backOff(failures));
    if (failures >= attempts || pause.compareTo(LONGEST_ASKED_PAUSE) > 0) {
      throw cause;
    }
    listener.retrying(cause, pause);
    try {
      sleeper.sleep(pause);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for a store to come back");
    }
  }

  private Duration backOff(int failures) {
    long doubled = FIRST_PAUSE.toNanos() << Math.min(failures - 1, 20);
    long most = Math.min(doubled, LONGEST_PAUSE.toNanos());
    synchronized (random) {
      return Duration.ofNanos(most / 2 + random.nextLong(most / 2 + 1));
    }
  }
}
