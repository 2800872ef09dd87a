package io.decentralml.rpc;

import io.vertx.core.http.HttpConnection;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The connections that are open, of both kinds. One beyond the limit takes the place of the one
 * that has asked nothing for the longest time; if there is none it is told so at its first request.
 * Those that ask nothing, or do not read what they asked for, are closed after a while.
 * Thread-safe.
 */
final class Visitors {
  private final RpcLimits limits;
  private final int limit;
  private final Duration patience;
  private final Map<HttpConnection, Visit> visits = new ConcurrentHashMap<>();

  /** Nobody yet; at most {@code limits.maxConnections()} later. */
  Visitors(RpcLimits limits) {
    this.limits = limits;
    this.limit = limits.maxConnections();
    this.patience = limits.patience();
  }

  /** Takes note of a new connection. */
  void arrive(HttpConnection connection) {
    if (visits.size() >= limit) {
      closeLongestIdle();
    }
    int before = visits.size();
    if (before >= 2 * limit) {
      connection.close();
      return;
    }
    visits.put(connection, new Visit(before < limit, CallRate.of(limits)));
    connection.closeHandler(_ -> leave(connection));
  }

  private void closeLongestIdle() {
    long now = System.nanoTime();
    visits.entrySet().stream()
        .filter(entry -> entry.getValue().isIdle())
        .max(Comparator.comparingLong(entry -> now - entry.getValue().since()))
        .ifPresent(entry -> {
          leave(entry.getKey());
          entry.getKey().close();
        });
  }

  /** Forgets a connection that is gone; one that became a WebSocket does not say so itself. */
  void leave(HttpConnection connection) {
    visits.remove(connection);
  }

  /** The visit that {@code connection} makes; one beyond the limit if it is gone. */
  Visit of(HttpConnection connection) {
    Visit visit = visits.get(connection);
    return visit == null ? new Visit(false, CallRate.of(limits)) : visit;
  }

  /** Closes those that have been idle for too long. */
  void sweep() {
    long now = System.nanoTime();
    visits.forEach((connection, visit) -> {
      if (visit.isIdle() && now - visit.since() > patience.toNanos()) {
        connection.close();
      }
    });
  }

  /** What one connection is about. */
  static final class Visit {
    private final boolean welcome;
    private final CallRate rate;
    private volatile boolean idle = true;
    private volatile long since = System.nanoTime();

    Visit(boolean welcome, CallRate rate) {
      this.welcome = welcome;
      this.rate = rate;
    }

    /** How often it may call. */
    CallRate rate() {
      return rate;
    }

    /** Whether there was room for it. */
    boolean isWelcome() {
      return welcome;
    }

    /** The node works for it now, or it has become a WebSocket, which pings itself. */
    void busy() {
      idle = false;
    }

    /** The visitor has to do something now: ask, or read. */
    void waiting() {
      since = System.nanoTime();
      idle = true;
    }

    private boolean isIdle() {
      return idle;
    }

    private long since() {
      return since;
    }
  }
}
