package io.decentralml.rpc;

import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The messages on their way to one WebSocket client. Sending never blocks; a client that lets more
 * than the limit pile up, or leaves no room for the next answer for too long, loses its connection.
 * Thread-safe.
 */
final class Outgoing {
  /** What may wait while a further answer is being made: requests of a slow reader stay unread. */
  private static final long ROOMY = 1L << 20;

  private final ServerWebSocket socket;
  private final long limit;
  private final Duration patience;
  private final Runnable drop;
  private final AtomicLong waiting = new AtomicLong();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition drained = lock.newCondition();
  private volatile boolean closed;

  /**
   * Nothing yet.
   *
   * @param drop ends the connection at once
   */
  Outgoing(ServerWebSocket socket, RpcLimits limits, Runnable drop) {
    this.socket = socket;
    this.limit = limits.maxOutgoingBytes();
    this.patience = limits.patience();
    this.drop = drop;
  }

  /** Puts {@code text} on its way. */
  void send(String text) {
    if (closed) {
      return;
    }
    int length = text.length();
    if (waiting.addAndGet(length) > limit) {
      giveUp();
      return;
    }
    socket.writeFinalTextFrame(text).onComplete(_ -> written(length));
  }

  /**
   * Waits until the client has read most of what was sent.
   *
   * @return whether there is room now; if not the connection has ended
   */
  boolean awaitRoom() {
    if (waiting.get() <= ROOMY) {
      return !closed;
    }
    lock.lock();
    try {
      long left = patience.toNanos();
      while (waiting.get() > ROOMY && !closed && left > 0) {
        left = drained.awaitNanos(left);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
    if (waiting.get() > ROOMY) {
      giveUp();
    }
    return !closed;
  }

  /** Sends nothing more and lets nobody wait. */
  void close() {
    closed = true;
    wake();
  }

  private void giveUp() {
    if (!closed) {
      close();
      drop.run();
    }
  }

  private void written(int length) {
    long before = waiting.getAndAdd(-length);
    if (before > ROOMY && before - length <= ROOMY) {
      wake();
    }
  }

  private void wake() {
    lock.lock();
    try {
      drained.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
