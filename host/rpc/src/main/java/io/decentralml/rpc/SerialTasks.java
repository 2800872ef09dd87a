package io.decentralml.rpc;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs tasks one after another, in the order in which they came, on a virtual thread that lives
 * only while there are any. Thread-safe.
 */
final class SerialTasks implements Executor {
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final AtomicInteger unfinished = new AtomicInteger();

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
    if (unfinished.getAndIncrement() == 0) {
      Thread.ofVirtual().name("rpc").start(this::drain);
    }
  }

  /** How many tasks wait or run. */
  int size() {
    return unfinished.get();
  }

  private void drain() {
    do {
      Runnable task = tasks.poll();
      if (task != null) {
        run(task);
      }
    } while (unfinished.decrementAndGet() > 0);
  }

  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | AssertionError failure) {
      // The top of a thread: what follows must run all the same.
      RpcEvents.taskFailed(failure);
    }
  }
}
