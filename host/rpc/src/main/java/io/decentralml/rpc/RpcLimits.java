package io.decentralml.rpc;

import java.time.Duration;

/**
 * How much callers may ask for.
 *
 * @param maxRequestBytes the longest message that is read
 * @param maxResponseBytes the longest message that is sent in answer
 * @param maxConnections connections at one time, HTTP and WebSocket together
 * @param maxSubscriptions standing orders of one connection
 * @param maxBatchLength the most requests in one message; 0 if there may be only single ones
 * @param maxCallsPerMinute the most requests of one connection in a minute; 0 for as many as it
 *     likes
 * @param maxOutgoingBytes what may wait for one connection to read it; a connection that is further
 *     behind is closed
 * @param patience how long one connection may leave answers unread, or an HTTP connection stay
 *     without a request, before it is closed
 * @param pingInterval time between two pings on a WebSocket
 */
public record RpcLimits(
    int maxRequestBytes,
    int maxResponseBytes,
    int maxConnections,
    int maxSubscriptions,
    int maxBatchLength,
    int maxCallsPerMinute,
    long maxOutgoingBytes,
    Duration patience,
    Duration pingInterval) {
  private static final int MEBIBYTE = 1024 * 1024;

  /** Refuses limits under which nothing could be asked. */
  public RpcLimits {
    if (maxRequestBytes < 1 || maxResponseBytes < 1 || maxConnections < 1) {
      throw new IllegalArgumentException(
          "a server takes at least one connection and messages of one byte");
    }
    if (maxSubscriptions < 0 || maxBatchLength < 0 || maxCallsPerMinute < 0) {
      throw new IllegalArgumentException("a limit is not negative");
    }
  }

  /**
   * The limits of a Polkadot SDK node: 15 MiB, 100 connections, 1024 subscriptions, a ping each 30
   * seconds; batches and calls as many as the others allow.
   */
  public static RpcLimits standard() {
    return new RpcLimits(
        15 * MEBIBYTE,
        15 * MEBIBYTE,
        100,
        1024,
        Integer.MAX_VALUE,
        0,
        32L * MEBIBYTE,
        Duration.ofSeconds(60),
        Duration.ofSeconds(30));
  }

  /** These, with other longest messages. */
  public RpcLimits withMessages(int requestBytes, int responseBytes) {
    return copy(
        requestBytes,
        responseBytes,
        maxConnections,
        maxSubscriptions,
        maxBatchLength,
        maxCallsPerMinute);
  }

  /** These, with another number of connections. */
  public RpcLimits withConnections(int connections) {
    return copy(
        maxRequestBytes,
        maxResponseBytes,
        connections,
        maxSubscriptions,
        maxBatchLength,
        maxCallsPerMinute);
  }

  /** These, with another number of subscriptions. */
  public RpcLimits withSubscriptions(int subscriptions) {
    return copy(
        maxRequestBytes,
        maxResponseBytes,
        maxConnections,
        subscriptions,
        maxBatchLength,
        maxCallsPerMinute);
  }

  /** These, with other longest batches; 0 for none at all. */
  public RpcLimits withBatches(int requests) {
    return copy(
        maxRequestBytes,
        maxResponseBytes,
        maxConnections,
        maxSubscriptions,
        requests,
        maxCallsPerMinute);
  }

  /** These, with another number of calls a minute; 0 for no limit. */
  public RpcLimits withCallsPerMinute(int calls) {
    return copy(
        maxRequestBytes, maxResponseBytes, maxConnections, maxSubscriptions, maxBatchLength, calls);
  }

  private RpcLimits copy(
      int requestBytes,
      int responseBytes,
      int connections,
      int subscriptions,
      int batch,
      int calls) {
    return new RpcLimits(
        requestBytes,
        responseBytes,
        connections,
        subscriptions,
        batch,
        calls,
        maxOutgoingBytes,
        patience,
        pingInterval);
  }
}
