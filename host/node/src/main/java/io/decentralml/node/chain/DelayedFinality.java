package io.decentralml.node.chain;

import io.decentralml.node.Block;
import io.decentralml.node.BlockReference;
import java.time.Duration;

/**
 * Finality of a chain with one authority: a block is final a fixed time after it was imported. The
 * delay lets clients see both steps.
 */
public final class DelayedFinality implements ChainFollower {
  private final Chain chain;
  private final ChainThread thread;
  private final Duration delay;

  /** Makes the blocks of {@code chain} final {@code delay} after their import. */
  public DelayedFinality(Chain chain, ChainThread thread, Duration delay) {
    this.chain = chain;
    this.thread = thread;
    this.delay = delay;
  }

  /** Takes up what was not final when the node stopped. */
  public void start() {
    finalizeLater(chain.best());
  }

  @Override
  public void imported(BlockReference reference, Block block) {
    finalizeLater(reference);
  }

  @Override
  public void finalized(BlockReference block) {}

  private void finalizeLater(BlockReference block) {
    thread.schedule(delay, () -> chain.finalizeUpTo(block.number()));
  }
}
