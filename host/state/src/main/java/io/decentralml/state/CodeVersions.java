package io.decentralml.state;

import org.jspecify.annotations.Nullable;

/** Reads what code that is not executed says about itself. Safe for several threads. */
@FunctionalInterface
public interface CodeVersions {
  /** The encoded version of the runtime in {@code code}; null if it has none that can be read. */
  byte @Nullable [] version(byte[] code);
}
