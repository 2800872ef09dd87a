package io.decentralml.client;

/**
 * An extrinsic did not get into a block: the pool refused or dropped it, another took its nonce, or
 * it took too long.
 */
public final class SubmissionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What became of it. */
  public SubmissionException(String message) {
    super(message);
  }

  /** What became of it, and why. */
  public SubmissionException(String message, Throwable cause) {
    super(message, cause);
  }
}
