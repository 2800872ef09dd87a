package io.decentralml.node.authoring;

import io.decentralml.node.BlockSealing.EmptyBlocks;
import io.decentralml.node.BlockSealing.SealResult;
import io.decentralml.node.NodeEvents;
import io.decentralml.node.chain.ChainThread;
import io.decentralml.node.pool.TaggedTransactionPool;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Has blocks made in the rhythm of a {@link SealingMode}. All of its state but {@code woken}
 * belongs to the thread that changes the chain.
 */
public final class SealingSchedule {
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(6);

  private final SealingMode mode;
  private final BlockAuthor author;
  private final TaggedTransactionPool pool;
  private final ChainThread thread;
  private final AtomicBoolean woken = new AtomicBoolean();
  private ChainThread.Scheduled idle = () -> {};
  private boolean soonIsPlanned;
  private long lastNanos = System.nanoTime() - Duration.ofDays(1).toNanos();

  /** A schedule that begins with {@link #start}. */
  public SealingSchedule(
      SealingMode mode, BlockAuthor author, TaggedTransactionPool pool, ChainThread thread) {
    this.mode = mode;
    this.author = author;
    this.pool = pool;
    this.thread = thread;
  }

  /** Begins; the first block of a rhythm comes at once. */
  public void start() {
    switch (mode) {
      case SealingMode.OnDemand _, SealingMode.Interval _ ->
          thread.schedule(Duration.ZERO, this::sealEmptyToo);
      case SealingMode.Instant _, SealingMode.Manual _ -> {}
    }
  }

  /** A transaction could go into a block; may be called by any thread. */
  public void transactionWaits() {
    switch (mode) {
      case SealingMode.OnDemand _, SealingMode.Instant _ -> {
        if (woken.compareAndSet(false, true)) {
          thread.schedule(Duration.ZERO, this::planSoon);
        }
      }
      case SealingMode.Interval _, SealingMode.Manual _ -> {}
    }
  }

  private void planSoon() {
    woken.set(false);
    if (!soonIsPlanned) {
      soonIsPlanned = true;
      thread.schedule(untilNextIsAllowed(), this::sealIfSomethingWaits);
    }
  }

  private Duration untilNextIsAllowed() {
    if (!(mode instanceof SealingMode.OnDemand(Duration shortest, _))) {
      return Duration.ZERO;
    }
    Duration left = shortest.minusNanos(System.nanoTime() - lastNanos);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private void sealIfSomethingWaits() {
    soonIsPlanned = false;
    seal(EmptyBlocks.REFUSED);
  }

  private void sealEmptyToo() {
    seal(EmptyBlocks.ALLOWED);
  }

  private void seal(EmptyBlocks empty) {
    lastNanos = System.nanoTime();
    SealResult result = author.seal(empty);
    if (result instanceof SealResult.Failed(String reason)) {
      NodeEvents.sealingFailed(reason);
    }
    planNext(result);
  }

  private void planNext(SealResult result) {
    switch (mode) {
      case SealingMode _ when result instanceof SealResult.NotOurSlot(Duration wait) ->
          planOurSlot(wait);
      case SealingMode.OnDemand(_, Duration longest) -> planEmpty(longest);
      case SealingMode.Interval(Duration period) ->
          planEmpty(period.minusNanos(System.nanoTime() - lastNanos));
      case SealingMode.Instant _ when result instanceof SealResult.Failed ->
          planEmpty(AFTER_FAILURE);
      case SealingMode.Instant _, SealingMode.Manual _ -> {}
    }
    // After anything but a block the same transactions would come to the same end at once.
    if (result instanceof SealResult.Sealed && pool.hasReady()) {
      transactionWaits();
    }
  }

  private void planOurSlot(Duration wait) {
    switch (mode) {
      case SealingMode.OnDemand _, SealingMode.Interval _ -> planEmpty(wait);
      case SealingMode.Instant _, SealingMode.Manual _ -> {
        soonIsPlanned = true;
        thread.schedule(wait, this::sealIfSomethingWaits);
      }
    }
  }

  private void planEmpty(Duration delay) {
    idle.cancel();
    idle = thread.schedule(delay, this::sealEmptyToo);
  }
}
