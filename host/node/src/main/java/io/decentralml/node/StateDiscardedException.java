package io.decentralml.node;

import io.decentralml.primitives.Hash256;

/** The block is known, but its state was let go, since it is older than this node keeps states. */
public final class StateDiscardedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Hash256 block;

  /** For the state of {@code block}. */
  public StateDiscardedException(Hash256 block) {
    super("State already discarded for " + block);
    this.block = block;
  }

  /** Whose state it was. */
  public Hash256 block() {
    return block;
  }
}
