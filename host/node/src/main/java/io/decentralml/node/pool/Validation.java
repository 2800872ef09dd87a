package io.decentralml.node.pool;

import io.decentralml.runtimeapi.TransactionValidity;

/** What came of asking the runtime about a transaction. */
public sealed interface Validation {
  /** The runtime answered. */
  record Answered(TransactionValidity validity) implements Validation {}

  /** The runtime gave no answer. */
  record Trapped(String reason) implements Validation {}
}
