package io.decentralml.node.chain;

import io.decentralml.node.NodeEvents;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that changes the chain: it makes, imports and finalises blocks, each at its time.
 * Whatever is scheduled when it closes never runs.
 */
public final class ChainThread implements AutoCloseable {
  private static final Duration LONGEST_TASK = Duration.ofSeconds(30);

  private final ScheduledThreadPoolExecutor executor;

  /** Starts when it gets its first task. */
  public ChainThread() {
    executor =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("chain").daemon(true).factory());
    executor.setRemoveOnCancelPolicy(true);
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Runs {@code task} after {@code delay}; does nothing once closed. */
  public Scheduled schedule(Duration delay, Runnable task) {
    try {
      Future<?> future =
          executor.schedule(() -> guarded(task), delay.toNanos(), TimeUnit.NANOSECONDS);
      return () -> future.cancel(false);
    } catch (RejectedExecutionException _) {
      return () -> {};
    }
  }

  /** A task that waits for its time. */
  @FunctionalInterface
  public interface Scheduled {
    /** It shall not run, unless it does already. */
    void cancel();
  }

  private static void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException failure) {
      NodeEvents.chainWorkFailed(failure);
    }
  }

  /**
   * Runs {@code task} and waits for its result.
   *
   * @throws IllegalStateException if the thread is closed, {@code task} throws, or the caller is
   *     interrupted while it waits; in the last case the task may still run
   */
  public <T> T ask(Callable<T> task) {
    try {
      return executor.submit(task).get();
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the chain works", interrupt);
    } catch (ExecutionException failure) {
      throw new IllegalStateException("work on the chain failed", failure.getCause());
    } catch (RejectedExecutionException closed) {
      throw new IllegalStateException("the node is stopping", closed);
    }
  }

  /** Lets the task that runs end, drops those that wait. */
  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(LONGEST_TASK.toNanos(), TimeUnit.NANOSECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException _) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
