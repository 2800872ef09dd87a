package io.decentralml.node;

import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;

/** What became of a runtime call. */
public sealed interface CallResult {
  /**
   * The runtime answered.
   *
   * @param value SCALE bytes
   */
  record Answer(Bytes value) implements CallResult {}

  /** The runtime ended the call, or has no such entry point. */
  record Trapped(String reason) implements CallResult {}

  /** The node does not know the block. */
  record UnknownBlock(Hash256 block) implements CallResult {}
}
