package io.decentralml.secrets;

/** What was sealed does not open: it is for another key, was altered, or is cut off. */
public final class UnsealException extends Exception {
  private static final long serialVersionUID = 1L;

  UnsealException(String message) {
    super(message);
  }
}
