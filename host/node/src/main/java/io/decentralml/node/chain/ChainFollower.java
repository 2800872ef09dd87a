package io.decentralml.node.chain;

import io.decentralml.node.Block;
import io.decentralml.node.BlockReference;

/**
 * Hears of blocks before anyone else does, on the thread that changes the chain: what it says of
 * them afterwards fits what clients see.
 */
public interface ChainFollower {
  /** {@code block} is stored and the best one now. */
  void imported(BlockReference reference, Block block);

  /** {@code block} is final. */
  void finalized(BlockReference block);
}
