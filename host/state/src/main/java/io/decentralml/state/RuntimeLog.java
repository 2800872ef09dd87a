package io.decentralml.state;

import io.decentralml.runtimeapi.HostFunctions.LogLevel;

/** Where a runtime's log lines go. Safe for several threads. */
@FunctionalInterface
public interface RuntimeLog {
  /** Writes one line. */
  void log(LogLevel level, String target, String message);
}
