package io.decentralml.state;

/** The database cannot be opened, read or written. */
public final class KeyValueStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** What is wrong with the database. */
  public enum Reason {
    /** Another process, or another part of this one, has it open. */
    LOCKED,
    /** Its files do not make sense. */
    CORRUPT,
    /** Any other failure of reading or writing. */
    UNAVAILABLE
  }

  KeyValueStoreException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** What is wrong. */
  public Reason reason() {
    return reason;
  }
}
