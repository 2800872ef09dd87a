package io.decentralml.runtimeapi;

/** The runtime ended a call without an answer; the caller drops what the call changed. */
public final class RuntimeTrap extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A trap for {@code reason}. */
  public RuntimeTrap(String reason) {
    super(reason);
  }

  /** A trap that {@code cause}, a broken invariant of the runtime, brought about. */
  public RuntimeTrap(String reason, Throwable cause) {
    super(reason, cause);
  }
}
