package io.decentralml.rpc;

import java.time.Duration;

/**
 * How much callers may ask for.
 *
 * @param maxRequestBytes the longest message that is read
 * @param maxResponseBytes the longest message that is sent in answer
 * @param maxConnections connections at one time, HTTP and WebSocket together
 * @param maxSubscriptions standing orders of one connection
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
    long maxOutgoingBytes,
    Duration patience,
    Duration pingInterval) {
  private static final int MEBIBYTE = 1024 * 1024;

  /**
   * The limits of a Polkadot SDK node: 15 MiB, 100 connections, 1024 subscriptions, a ping each 30
   * seconds.
   */
  public static RpcLimits standard() {
    return new RpcLimits(
        15 * MEBIBYTE,
        15 * MEBIBYTE,
        100,
        1024,
        32L * MEBIBYTE,
        Duration.ofSeconds(60),
        Duration.ofSeconds(30));
  }
}
