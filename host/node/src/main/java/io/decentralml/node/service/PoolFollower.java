package io.decentralml.node.service;

import io.decentralml.node.Block;
import io.decentralml.node.BlockReference;
import io.decentralml.node.chain.ChainFollower;
import io.decentralml.node.pool.TaggedTransactionPool;

/** Tells the pool of blocks. */
record PoolFollower(TaggedTransactionPool pool) implements ChainFollower {
  @Override
  public void imported(BlockReference reference, Block block) {
    pool.imported(reference, block.extrinsics());
  }

  @Override
  public void finalized(BlockReference block) {
    pool.finalized(block);
  }
}
