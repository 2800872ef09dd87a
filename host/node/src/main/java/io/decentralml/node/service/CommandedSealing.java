package io.decentralml.node.service;

import io.decentralml.node.BlockSealing;
import io.decentralml.node.authoring.BlockAuthor;
import io.decentralml.node.chain.Chain;
import io.decentralml.node.chain.ChainThread;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Header;
import java.util.Optional;

/** Blocks on command, made on the thread that changes the chain while the caller waits. */
record CommandedSealing(Chain chain, BlockAuthor author, ChainThread thread)
    implements BlockSealing {
  @Override
  public SealResult seal(EmptyBlocks empty, Finality finality) {
    return thread.ask(() -> {
      SealResult result = author.seal(empty);
      if (finality == Finality.AT_ONCE && result instanceof SealResult.Sealed(var block)) {
        chain.finalizeUpTo(block.number());
      }
      return result;
    });
  }

  @Override
  public boolean finalizeBlock(Hash256 block) {
    return thread.ask(() -> {
      Optional<Header> header = chain.header(block);
      if (header.isEmpty()) {
        return false;
      }
      chain.finalizeUpTo(header.get().number().toLong());
      return true;
    });
  }
}
