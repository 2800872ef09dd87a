package io.decentralml.wasm;

/** Bytes that are no code of a runtime that this host can run; the message says why. */
public final class CodeException extends Exception {
  private static final long serialVersionUID = 1L;

  CodeException(String message) {
    super(message);
  }

  CodeException(String message, Throwable cause) {
    super(message, cause);
  }
}
