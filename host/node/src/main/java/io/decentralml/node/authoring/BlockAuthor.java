package io.decentralml.node.authoring;

import io.decentralml.crypto.Blake2b;
import io.decentralml.node.Block;
import io.decentralml.node.BlockReference;
import io.decentralml.node.BlockSealing.EmptyBlocks;
import io.decentralml.node.BlockSealing.SealResult;
import io.decentralml.node.chain.AuraHeader;
import io.decentralml.node.chain.Chain;
import io.decentralml.node.chain.ConsensusQueries;
import io.decentralml.node.chain.ImportResult;
import io.decentralml.node.chain.StateAccess;
import io.decentralml.node.pool.TaggedTransactionPool;
import io.decentralml.primitives.Header;
import io.decentralml.primitives.HeaderCodec;
import io.decentralml.scale.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Makes blocks of what the pool has ready, seals them and has them imported like anyone's. Used on
 * the thread that changes the chain.
 */
public final class BlockAuthor {
  private final Chain chain;
  private final StateAccess states;
  private final TaggedTransactionPool pool;
  private final SealingKeys keys;
  private final BlockBudget budget;
  private final InstantSource clock;
  private Instant latest = Instant.EPOCH;

  /** An author for {@code chain}. */
  public BlockAuthor(
      Chain chain,
      StateAccess states,
      TaggedTransactionPool pool,
      SealingKeys keys,
      BlockBudget budget,
      InstantSource clock) {
    this.chain = chain;
    this.states = states;
    this.pool = pool;
    this.keys = keys;
    this.budget = budget;
    this.clock = clock;
  }

  /** Makes one block on the best one. */
  public SealResult seal(EmptyBlocks empty) {
    if (empty == EmptyBlocks.REFUSED && !pool.hasReady()) {
      return new SealResult.NothingToSeal();
    }
    Instant time = time(chain.bestHeader());
    long slot = slot(time);
    List<Bytes> authorities = chain.consensus().authorities(chain.best().hash());
    Bytes author = ConsensusQueries.authorOf(slot, authorities);
    return keys.holds(author) ? seal(empty, time, slot, author) : waitForOurSlot(slot, authorities);
  }

  /** One round of slots is looked through: after it the same authorities come again. */
  private SealResult waitForOurSlot(long slot, List<Bytes> authorities) {
    for (long next = slot + 1; next <= slot + authorities.size(); next++) {
      if (keys.holds(ConsensusQueries.authorOf(next, authorities))) {
        long begins = next * chain.slotDuration().toMillis();
        return new SealResult.NotOurSlot(Duration.ofMillis(begins - clock.millis()));
      }
    }
    return new SealResult.Failed(
        "this node has the aura key of none of the "
            + authorities.size()
            + " authorities after block "
            + chain.best().number()
            + "; author_insertKey gives it one");
  }

  private SealResult seal(EmptyBlocks empty, Instant time, long slot, Bytes author) {
    BlockReference parent = chain.best();
    BlockDraft draft =
        BlockBuilder.build(
            states, parent, chain.bestHeader(), slot, time, pool.ready(), budget, clock);
    return switch (draft) {
      case BlockDraft.Failed(String reason) -> new SealResult.Failed(reason);
      case BlockDraft.Built built -> {
        pool.remove(built.invalid());
        latest = time;
        yield built.transactions() == 0 && empty == EmptyBlocks.REFUSED
            ? new SealResult.NothingToSeal()
            : seal(built.unsealed(), author);
      }
    };
  }

  /** The wall clock, but never before the parent's slot or an earlier block of this node. */
  private Instant time(Header parent) {
    Instant now = clock.instant();
    OptionalLong parentSlot = AuraHeader.slot(parent);
    Instant earliest =
        parentSlot.isEmpty()
            ? latest
            : Instant.ofEpochMilli(parentSlot.getAsLong() * chain.slotDuration().toMillis());
    if (earliest.isBefore(latest)) {
      earliest = latest;
    }
    return now.isBefore(earliest) ? earliest : now;
  }

  private long slot(Instant time) {
    return time.toEpochMilli() / chain.slotDuration().toMillis();
  }

  private SealResult seal(Block unsealed, Bytes author) {
    byte[] hash = Blake2b.hash256(HeaderCodec.CODEC.toBytes(unsealed.header()));
    Optional<byte[]> signature = keys.sign(author, hash);
    if (signature.isEmpty()) {
      return new SealResult.Failed("this node has no key of " + author + ", whose slot it is");
    }
    Header sealed = AuraHeader.seal(unsealed.header(), signature.get());
    ImportResult result = chain.importBlock(new Block(sealed, unsealed.extrinsics()));
    return result instanceof ImportResult.Imported(BlockReference block)
        ? new SealResult.Sealed(block)
        : new SealResult.Failed("the import of our own block gave " + result);
  }
}
