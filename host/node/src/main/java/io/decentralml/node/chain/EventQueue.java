package io.decentralml.node.chain;

import io.decentralml.node.NodeEvents;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * One virtual thread that tells listeners what happened, in order, so that those who make it happen
 * never wait for those who hear of it.
 */
public final class EventQueue implements Executor, AutoCloseable {
  private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
  private final Thread thread;

  /** Starts the thread. */
  public EventQueue() {
    thread = Thread.ofVirtual().name("events").start(this::run);
  }

  @Override
  public void execute(Runnable event) {
    waiting.add(event);
  }

  private void run() {
    try {
      while (true) {
        deliver(waiting.take());
      }
    } catch (InterruptedException _) {
      waiting.clear();
    }
  }

  private static void deliver(Runnable event) {
    try {
      event.run();
    } catch (RuntimeException failure) {
      NodeEvents.listenerFailed(failure);
    }
  }

  /** Ends the thread; events that wait are dropped. */
  @Override
  public void close() {
    thread.interrupt();
  }
}
