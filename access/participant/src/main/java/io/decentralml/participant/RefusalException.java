package io.decentralml.participant;

/**
 * A participant does not go on, since another one's word does not hold: a plan that is none,
 * weights that do not follow from what was accepted. Nothing was sent.
 */
public final class RefusalException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What does not hold. */
  public RefusalException(String message) {
    super(message);
  }
}
