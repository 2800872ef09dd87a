package io.decentralml.node.chain;

import io.decentralml.primitives.Hash256;

/** The database holds a chain that this node cannot go on with; the message says why. */
public final class ForeignChainException extends Exception {
  private static final long serialVersionUID = 1L;

  /** For the reason {@code message}, which names the cure too. */
  public ForeignChainException(String message) {
    super(message);
  }

  ForeignChainException(Hash256 stored, Hash256 wanted) {
    super(
        "the database holds a chain with genesis "
            + stored
            + ", but this node would begin with "
            + wanted
            + ": its runtime or its genesis is another one. Run purge-chain to begin anew, or"
            + " choose another --base-path");
  }
}
