package io.decentralml.client;

import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An extrinsic on its way into a block. Safe for use by several threads.
 *
 * <p>When the connection breaks, the extrinsic is looked for in the blocks since, and the same
 * bytes are sent again if it is not there: its nonce keeps it from being applied twice.
 */
public final class Submission {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration SEARCH_PAUSE = Duration.ofMillis(300);
  private static final int ALREADY_IMPORTED = 1013;

  private final RpcClient rpc;
  private final BlockQueries blocks;
  private final Bytes extrinsic;
  private final Hash256 hash;
  private final BlockNumber since;
  private final Consumer<Outcome> whenSettled;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean settled;
  private boolean disconnected;
  private boolean sentAgain;
  private String failure = "";
  private @Nullable Hash256 bestBlock;
  private @Nullable Hash256 finalBlock;

  /** {@code whenSettled} hears once what became of the nonce. */
  Submission(
      RpcClient rpc,
      BlockQueries blocks,
      Bytes extrinsic,
      Hash256 hash,
      BlockNumber since,
      Consumer<Outcome> whenSettled) {
    this.rpc = rpc;
    this.blocks = blocks;
    this.extrinsic = extrinsic;
    this.hash = hash;
    this.since = since;
    this.whenSettled = whenSettled;
  }

  /** The extrinsic's hash, as explorers show it. */
  public Hash256 hash() {
    return hash;
  }

  /**
   * Waits until the extrinsic is in the best block.
   *
   * @throws DispatchException if it failed there
   * @throws SubmissionException if it did not get into a block
   */
  public Inclusion inBlock() {
    return await(Milestone.IN_BLOCK);
  }

  /** As {@link #inBlock}, and waits until the block is final. */
  public Inclusion finalized() {
    return await(Milestone.FINALIZED);
  }

  private enum Milestone {
    IN_BLOCK,
    FINALIZED
  }

  /** What an extrinsic means for the account's next nonce. */
  enum Outcome {
    /** It used its nonce. */
    INCLUDED,
    /** It is not known whether it will. */
    LOST
  }

  /** Hears a status of the node; answers whether more is awaited. */
  boolean hear(JsonNode status) {
    if (status.has("inBlock")) {
      update(() -> bestBlock = ChainClient.hash(status.path("inBlock")), Outcome.INCLUDED);
    } else if (status.has("finalized")) {
      update(() -> finalBlock = ChainClient.hash(status.path("finalized")), Outcome.INCLUDED);
      return false;
    } else if (status.has("retracted")) {
      update(() -> bestBlock = null, Outcome.LOST);
    } else if (status.has("usurped") || status.has("finalityTimeout")) {
      return fail(status.has("usurped") ? "usurped" : "not final in time");
    } else if (status.isString()
        && (status.asString().equals("invalid") || status.asString().equals("dropped"))) {
      return fail(status.asString());
    }
    return true;
  }

  private boolean fail(String status) {
    update(() -> failure = status, Outcome.LOST);
    return false;
  }

  /** The connection broke, so nothing more is heard. */
  void disconnect() {
    update(() -> disconnected = true, Outcome.LOST);
  }

  private void update(Runnable change, Outcome outcome) {
    boolean first;
    lock.lock();
    try {
      change.run();
      first = !settled;
      settled = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (first) {
      whenSettled.accept(outcome);
    }
  }

  private Inclusion await(Milestone milestone) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    Optional<Inclusion> found = awaitNews(milestone, deadline).flatMap(this::find);
    while (found.isEmpty()) {
      // The connection broke, or the block that was named is gone again.
      checkTime(deadline);
      found = search(milestone);
      if (found.isEmpty()) {
        pause();
      }
    }
    return blocks.requireSuccess(found.get());
  }

  private Optional<Inclusion> find(Hash256 block) {
    return blocks.find(block, extrinsic);
  }

  /** The block that the node names; none if the connection breaks first. */
  private Optional<Hash256> awaitNews(Milestone milestone, long deadline) {
    lock.lock();
    try {
      while (true) {
        if (finalBlock != null) {
          return Optional.of(finalBlock);
        }
        if (bestBlock != null && milestone == Milestone.IN_BLOCK) {
          return Optional.of(bestBlock);
        }
        if (!failure.isEmpty()) {
          throw new SubmissionException(
              "the node dropped the extrinsic " + hash + " (" + failure + "); nothing was changed");
        }
        if (disconnected) {
          return Optional.empty();
        }
        checkTime(deadline);
        changed.awaitNanos(deadline - System.nanoTime());
      }
    } catch (InterruptedException interruption) {
      throw interrupted(interruption);
    } finally {
      lock.unlock();
    }
  }

  private void checkTime(long deadline) {
    if (System.nanoTime() >= deadline) {
      throw new SubmissionException(
          "the extrinsic "
              + hash
              + " was in no block after "
              + LIMIT.toMinutes()
              + " minutes; it may still get into one");
    }
  }

  private static ConnectionException interrupted(InterruptedException interruption) {
    Thread.currentThread().interrupt();
    return new ConnectionException("interrupted while waiting for a block", interruption);
  }

  /** Looks through the blocks since, and sends the extrinsic again if it is in none. */
  private Optional<Inclusion> search(Milestone milestone) {
    BlockNumber last = last(milestone);
    for (long number = since.toLong(); number <= last.toLong(); number++) {
      Optional<Inclusion> found = blocks.hash(BlockNumber.of((int) number)).flatMap(this::find);
      if (found.isPresent()) {
        return found;
      }
    }
    if (!sentAgain) {
      sentAgain = true;
      sendAgain();
    }
    return Optional.empty();
  }

  private BlockNumber last(Milestone milestone) {
    return switch (milestone) {
      case IN_BLOCK -> blocks.best().number();
      case FINALIZED -> blocks.finalized().number();
    };
  }

  private void sendAgain() {
    try {
      rpc.request("author_submitExtrinsic", extrinsic.toHex());
    } catch (ConnectionException _) {
      sentAgain = false;
    } catch (RpcException refusal) {
      // What is in the pool or in a block by now is refused too; the search will find it.
      if (refusal.code() != ALREADY_IMPORTED && !isIncluded()) {
        throw new SubmissionException(
            "the connection broke while the extrinsic was sent, and then the node refused it: "
                + refusal.reason(),
            refusal);
      }
    }
  }

  private boolean isIncluded() {
    for (long number = since.toLong(); number <= blocks.best().number().toLong(); number++) {
      if (blocks.hash(BlockNumber.of((int) number)).flatMap(this::find).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private void pause() {
    lock.lock();
    try {
      long left = SEARCH_PAUSE.toNanos();
      while (left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException interruption) {
      throw interrupted(interruption);
    } finally {
      lock.unlock();
    }
  }
}
