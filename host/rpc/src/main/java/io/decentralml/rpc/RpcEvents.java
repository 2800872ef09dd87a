package io.decentralml.rpc;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What operators read of the server. Never parameters, which may hold secrets. */
final class RpcEvents {
  private static final Logger LOG = LoggerFactory.getLogger("rpc");

  private RpcEvents() {}

  static void listening(String host, int port) {
    LOG.info("JSON-RPC over WebSocket and HTTP on {}:{}", host, port);
  }

  static void unsafeExposed() {
    LOG.warn("Unsafe JSON-RPC methods are open to everybody who can reach this machine");
  }

  static void methodFailed(String method, Throwable failure) {
    LOG.error(
        "The method {} failed", method.length() > 64 ? method.substring(0, 64) : method, failure);
  }

  static void taskFailed(Throwable failure) {
    LOG.error("A connection's task failed", failure);
  }

  static void slowReader(String address) {
    LOG.warn("Closed the connection of {}, which does not read its messages", address);
  }

  static void connectionFailed(Throwable failure) {
    LOG.debug("A connection failed", failure);
  }
}
