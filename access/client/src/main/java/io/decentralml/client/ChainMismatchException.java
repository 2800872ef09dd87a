package io.decentralml.client;

/**
 * The node runs another chain, or a runtime that this client does not understand. Nothing was sent.
 */
public final class ChainMismatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What differs, and what to do. */
  public ChainMismatchException(String message) {
    super(message);
  }
}
