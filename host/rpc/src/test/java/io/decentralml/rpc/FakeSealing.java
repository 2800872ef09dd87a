package io.decentralml.rpc;

import io.decentralml.node.BlockReference;
import io.decentralml.node.BlockSealing;
import io.decentralml.primitives.Hash256;

/** Seals block 3, unless it would be empty and must not be; block 1 can be made final. */
final class FakeSealing implements BlockSealing {
  @Override
  public SealResult seal(EmptyBlocks empty, Finality finality) {
    return empty == EmptyBlocks.REFUSED
        ? new SealResult.NothingToSeal()
        : new SealResult.Sealed(new BlockReference(FakeNode.hash(3), 3));
  }

  @Override
  public boolean finalizeBlock(Hash256 block) {
    return block.equals(FakeNode.hash(1));
  }
}
