package io.decentralml.participant;

import io.decentralml.client.ConnectionException;
import io.decentralml.client.SubmissionException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;

/**
 * Starts an agent's work again when the node went away or forgot what was sent to it. This is sound
 * because agents keep nothing: each start finds out from chain and store where the work stands.
 */
final class Perseverance {
  private static final int ATTEMPTS = 10;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration GOOD_RUN = Duration.ofMinutes(1);

  private Perseverance() {}

  /** Work that finds its own place when it is started again. */
  interface Work<T> {
    /** Works to the end. */
    T run() throws IOException, InterruptedException, RefusalException;
  }

  /**
   * Runs {@code work}, again after each trouble with the node.
   *
   * @throws ConnectionException if the node stays away
   * @throws SubmissionException if it takes nothing
   */
  static <T> T complete(Work<T> work) throws IOException, InterruptedException, RefusalException {
    for (int attempt = 1; ; attempt++) {
      long start = System.nanoTime();
      try {
        return work.run();
      } catch (ClosedByInterruptException stopped) {
        throw interruption(stopped);
      } catch (ConnectionException | SubmissionException trouble) {
        if (Thread.interrupted()) {
          throw interruption(trouble);
        }
        attempt = System.nanoTime() - start > GOOD_RUN.toNanos() ? 1 : attempt;
        if (attempt >= ATTEMPTS) {
          throw trouble;
        }
      }
      Thread.sleep(PAUSE);
    }
  }

  /** Whoever is told to stop while asking node or store hears of a broken connection or file. */
  private static InterruptedException interruption(Exception cause) {
    InterruptedException interruption = new InterruptedException("told to stop");
    interruption.initCause(cause);
    return interruption;
  }
}
