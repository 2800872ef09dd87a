package io.decentralml.client;

/**
 * The node cannot be reached, or the connection broke before it answered. A request that was under
 * way may or may not have had its effect.
 */
public final class ConnectionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What went wrong, and with which node. */
  public ConnectionException(String message) {
    super(message);
  }

  /** What went wrong, with which node, and why. */
  public ConnectionException(String message, Throwable cause) {
    super(message, cause);
  }
}
