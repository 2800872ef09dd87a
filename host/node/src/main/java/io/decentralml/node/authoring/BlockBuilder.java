package io.decentralml.node.authoring;

import io.decentralml.node.Block;
import io.decentralml.node.BlockReference;
import io.decentralml.node.chain.AuraHeader;
import io.decentralml.node.chain.Execution;
import io.decentralml.node.chain.RuntimeReasons;
import io.decentralml.node.chain.StateAccess;
import io.decentralml.node.pool.PoolTransaction;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Header;
import io.decentralml.primitives.HeaderCodec;
import io.decentralml.runtimeapi.RuntimeTrap;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleException;
import io.decentralml.scale.ScaleReader;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes one block: inherents, then transactions while there is room and time. Each extrinsic runs
 * in a transaction of the overlay, so that one that is refused or traps leaves nothing behind. Used
 * once, by one thread.
 */
final class BlockBuilder {
  /** How many transactions may turn out too large before the block counts as full. */
  private static final int MOST_SKIPPED = 8;

  private final Execution execution;
  private final BlockBudget budget;
  private final InstantSource clock;
  private final List<Bytes> extrinsics = new ArrayList<>();
  private final List<Hash256> invalid = new ArrayList<>();
  private final Set<Bytes> withheldTags = new HashSet<>();
  private long bytes;
  private int skipped;
  private int included;

  private BlockBuilder(Execution execution, BlockBudget budget, InstantSource clock) {
    this.execution = execution;
    this.budget = budget;
    this.clock = clock;
  }

  /**
   * Makes a block on {@code parent}.
   *
   * @param time what the block says the time is
   * @param candidates transactions in order, providers of tags first
   */
  static BlockDraft build(
      StateAccess states,
      BlockReference parent,
      Header parentHeader,
      long slot,
      Instant time,
      List<PoolTransaction> candidates,
      BlockBudget budget,
      InstantSource clock) {
    Execution execution = states.begin(parentHeader.stateRoot());
    BlockBuilder builder = new BlockBuilder(execution, budget, clock);
    try {
      Header opening = AuraHeader.opening(parent, slot);
      execution.call("Core_initialize_block", HeaderCodec.CODEC.toBytes(opening));
      builder.applyInherents(slot, time);
      builder.applyTransactions(candidates);
      byte[] header = execution.call("BlockBuilder_finalize_block", new byte[0]);
      return new BlockDraft.Built(
          new Block(HeaderCodec.CODEC.fromBytes(header).orThrow(), builder.extrinsics),
          builder.included,
          builder.invalid);
    } catch (RuntimeTrap trap) {
      return new BlockDraft.Failed(RuntimeReasons.of(trap));
    }
  }

  private void applyInherents(long slot, Instant time) {
    byte[] answer =
        execution.call("BlockBuilder_inherent_extrinsics", AuthorInherents.encode(slot, time));
    ScaleReader in = new ScaleReader(answer);
    for (int left = in.length(1); left > 0; left--) {
      int start = in.position();
      in.lengthPrefixedBytes();
      if (in.failed()) {
        throw new ScaleException(in.position(), "an inherent");
      }
      Bytes inherent = Bytes.wrap(Arrays.copyOfRange(answer, start, in.position()));
      if (apply(inherent) != Inclusion.INCLUDED) {
        throw new RuntimeTrap("the runtime refused its own inherent " + inherent);
      }
    }
  }

  private void applyTransactions(List<PoolTransaction> candidates) {
    long end = clock.millis() + budget.time().toMillis();
    for (PoolTransaction candidate : candidates) {
      if (skipped >= MOST_SKIPPED || clock.millis() >= end) {
        return;
      }
      if (candidate.requires().stream().anyMatch(withheldTags::contains)) {
        withheldTags.addAll(candidate.provides());
      } else if (bytes + candidate.extrinsic().length() > budget.bytes()) {
        skip(candidate);
      } else {
        applyCandidate(candidate);
      }
    }
  }

  private void applyCandidate(PoolTransaction candidate) {
    switch (apply(candidate.extrinsic())) {
      case INCLUDED -> included++;
      case TOO_EARLY -> withheldTags.addAll(candidate.provides());
      case EXHAUSTS_RESOURCES -> {
        if (included == 0) {
          // It does not fit into an empty block: it never will.
          drop(candidate);
        } else {
          skip(candidate);
        }
      }
      case INVALID -> drop(candidate);
    }
  }

  private void skip(PoolTransaction candidate) {
    skipped++;
    withheldTags.addAll(candidate.provides());
  }

  private void drop(PoolTransaction candidate) {
    invalid.add(candidate.hash());
    withheldTags.addAll(candidate.provides());
  }

  private Inclusion apply(Bytes extrinsic) {
    Inclusion outcome =
        execution.attempt(
            "BlockBuilder_apply_extrinsic",
            extrinsic.toArray(),
            result -> result == Inclusion.INCLUDED,
            Inclusion::decode,
            Inclusion.INVALID);
    if (outcome == Inclusion.INCLUDED) {
      extrinsics.add(extrinsic);
      bytes += extrinsic.length();
    }
    return outcome;
  }
}
