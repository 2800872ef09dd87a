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
  /** Virtual threads are not taken off the processor, so a busy queue lets others go first. */
  private static final int TURN = 32;

  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final AtomicInteger unfinished = new AtomicInteger();

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
    if (unfinished.getAndIncrement() == 0) {
      takeATurn();
    }
  }

  /** How many tasks wait or run. */
  int size() {
    return unfinished.get();
  }

  private void takeATurn() {
    Thread.ofVirtual().name("rpc").start(this::turn);
  }

  private void turn() {
    for (int done = 0; done < TURN; done++) {
      Runnable task = tasks.poll();
      if (task != null) {
        run(task);
      }
      if (unfinished.decrementAndGet() == 0) {
        return;
      }
    }
    takeATurn();
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
