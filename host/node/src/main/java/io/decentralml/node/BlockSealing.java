package io.decentralml.node;

import io.decentralml.primitives.Hash256;
import java.time.Duration;

/** Blocks on command, whatever the node's own rhythm. */
public interface BlockSealing {
  /** Makes a block of what is ready now and imports it. */
  SealResult seal(EmptyBlocks empty, Finality finality);

  /**
   * Makes {@code block} and its ancestors final.
   *
   * @return whether the block is known and on the best chain
   */
  boolean finalizeBlock(Hash256 block);

  /** Whether a block without transactions may be made. */
  enum EmptyBlocks {
    ALLOWED,
    REFUSED
  }

  /** When the new block becomes final. */
  enum Finality {
    AT_ONCE,
    AS_CONFIGURED
  }

  /** What became of a block. */
  sealed interface SealResult {
    /** It is the best block now. */
    record Sealed(BlockReference block) implements SealResult {}

    /** No transaction waits, and empty blocks were refused. */
    record NothingToSeal() implements SealResult {}

    /**
     * The slot is another authority's, whose key this node has not.
     *
     * @param untilOurs the time until the next slot of an authority whose key is here
     */
    record NotOurSlot(Duration untilOurs) implements SealResult {}

    /** The runtime or the import refused it. */
    record Failed(String reason) implements SealResult {}
  }
}
