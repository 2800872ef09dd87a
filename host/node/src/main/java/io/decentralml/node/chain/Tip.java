package io.decentralml.node.chain;

import io.decentralml.node.BlockReference;
import io.decentralml.node.ChainEvent;
import io.decentralml.primitives.Header;

/**
 * The two ends of the chain at one moment.
 *
 * @param best the newest block
 * @param finalized the newest block that cannot be undone
 */
record Tip(
    BlockReference best, Header bestHeader, BlockReference finalized, Header finalizedHeader) {
  Tip withBest(BlockReference block, Header header) {
    return new Tip(block, header, finalized, finalizedHeader);
  }

  Tip withFinalized(BlockReference block, Header header) {
    return new Tip(best, bestHeader, block, header);
  }

  ChainEvent.Started asEvent() {
    return new ChainEvent.Started(best, bestHeader, finalized, finalizedHeader);
  }
}
