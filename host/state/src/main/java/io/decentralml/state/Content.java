package io.decentralml.state;

import io.decentralml.scale.Bytes;

/** What an overlay holds under a key that was written. */
sealed interface Content permits Content.Value, Content.Removed, AppendedSequence {
  /** A value. */
  record Value(Bytes bytes) implements Content {}

  /** No value, whatever the state below says. */
  record Removed() implements Content {
    static final Removed INSTANCE = new Removed();
  }
}
