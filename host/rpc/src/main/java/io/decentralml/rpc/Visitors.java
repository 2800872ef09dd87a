package io.decentralml.rpc;

import io.vertx.core.http.HttpConnection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The connections that are open, of both kinds. Those beyond the limit are told so at their first
 * request; those that ask nothing, or do not read what they asked for, are closed after a while.
 * Thread-safe.
 */
final class Visitors {
  private final int limit;
  private final Duration patience;
  private final Map<HttpConnection, Visit> visits = new ConcurrentHashMap<>();

  /** Nobody yet; at most {@code limits.maxConnections()} later. */
  Visitors(RpcLimits limits) {
    this.limit = limits.maxConnections();
    this.patience = limits.patience();
  }

  /** Takes note of a new connection. */
  void arrive(HttpConnection connection) {
    int before = visits.size();
    if (before >= 2 * limit) {
      connection.close();
      return;
    }
    visits.put(connection, new Visit(before < limit));
    connection.closeHandler(_ -> leave(connection));
  }

  /** Forgets a connection that is gone; one that became a WebSocket does not say so itself. */
  void leave(HttpConnection connection) {
    visits.remove(connection);
  }

  /** The visit that {@code connection} makes; one beyond the limit if it is gone. */
  Visit of(HttpConnection connection) {
    Visit visit = visits.get(connection);
    return visit == null ? new Visit(false) : visit;
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
    private volatile boolean idle = true;
    private volatile long since = System.nanoTime();

    Visit(boolean welcome) {
      this.welcome = welcome;
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
