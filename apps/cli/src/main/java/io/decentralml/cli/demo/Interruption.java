package io.decentralml.cli.demo;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and SIGTERM into an interruption of the thread that made this, and holds the process
 * until that thread has tidied up.
 */
final class Interruption implements AutoCloseable {
  /** What shells see of a program that Ctrl-C ended. */
  static final int EXIT_CODE = 130;

  private static final long LONGEST_WAIT_SECONDS = 10;

  private final Thread worker = Thread.currentThread();
  private final CountDownLatch tidy = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stopAndWait, "shutdown");
  private volatile boolean happened;

  Interruption() {
    java.lang.Runtime.getRuntime().addShutdownHook(hook);
  }

  private void stopAndWait() {
    happened = true;
    worker.interrupt();
    try {
      if (!tidy.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        return; // The process ends all the same; temporary files may stay.
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  boolean happened() {
    return happened;
  }

  /** The thread has tidied up. */
  @Override
  public void close() {
    tidy.countDown();
    if (!happened) {
      java.lang.Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
