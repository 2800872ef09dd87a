package io.decentralml.node.authoring;

import io.decentralml.node.Block;
import io.decentralml.primitives.Hash256;
import java.util.List;

/** What came of the attempt to make a block. */
sealed interface BlockDraft {
  /**
   * A block that lacks only the seal.
   *
   * @param unsealed header and extrinsics
   * @param transactions how many of the extrinsics came from the pool
   * @param invalid the transactions that turned out to be invalid
   */
  record Built(Block unsealed, int transactions, List<Hash256> invalid) implements BlockDraft {
    /** Copies the list. */
    public Built {
      invalid = List.copyOf(invalid);
    }
  }

  /** The runtime would not. */
  record Failed(String reason) implements BlockDraft {}
}
