package io.decentralml.node.chain;

import io.decentralml.runtimeapi.RuntimeTrap;

/** Why runtimes end calls, in words for people. */
public final class RuntimeReasons {
  private RuntimeReasons() {}

  /** The reason that {@code trap} gives. */
  public static String of(RuntimeTrap trap) {
    String message = trap.getMessage();
    return message == null ? "the runtime trapped" : message;
  }
}
