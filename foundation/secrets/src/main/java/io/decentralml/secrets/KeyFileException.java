package io.decentralml.secrets;

/** A key file that cannot be read: malformed, of another kind, altered, or not by this password. */
public final class KeyFileException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Reason {
    /** The password is wrong, or the file was altered: the cipher cannot tell which. */
    WRONG_PASSWORD,
    /** It is no key file, or of a kind that is not supported. */
    MALFORMED
  }

  private final Reason reason;

  KeyFileException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  static KeyFileException malformed(String message) {
    return new KeyFileException(Reason.MALFORMED, message);
  }

  /** What is wrong. */
  public Reason reason() {
    return reason;
  }
}
