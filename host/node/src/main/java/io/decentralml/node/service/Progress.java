package io.decentralml.node.service;

import io.decentralml.node.Block;
import io.decentralml.node.BlockReference;
import io.decentralml.node.NodeEvents;
import io.decentralml.node.chain.ChainFollower;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Tells the operator how the chain grows, once a slot at most. Used by one thread. */
final class Progress implements ChainFollower {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(6);

  private final InstantSource clock;
  private Instant lastLine = Instant.EPOCH;
  private long blocks;
  private long extrinsics;

  Progress(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void imported(BlockReference reference, Block block) {
    blocks++;
    extrinsics += block.extrinsics().size();
    Instant now = clock.instant();
    if (Duration.between(lastLine, now).compareTo(BETWEEN_LINES) >= 0) {
      NodeEvents.grown(reference, blocks, extrinsics);
      lastLine = now;
      blocks = 0;
      extrinsics = 0;
    }
  }

  @Override
  public void finalized(BlockReference block) {}
}
