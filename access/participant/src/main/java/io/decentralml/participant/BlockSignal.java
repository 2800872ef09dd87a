package io.decentralml.participant;

import io.decentralml.client.ChainClient;
import io.decentralml.client.RpcClient;
import io.decentralml.primitives.BlockNumber;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets an agent sleep until the chain has grown. It wakes now and then in any case, so that a head
 * that got lost with a broken connection costs a pause and not the work. Guarded by its lock.
 */
final class BlockSignal implements AutoCloseable {
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(10);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private final RpcClient.Subscription heads;
  private long seen;
  private BlockNumber best;

  BlockSignal(ChainClient chain) {
    best = chain.bestNumber();
    heads = chain.onBestHeads(this::hear);
  }

  private void hear(BlockNumber number) {
    lock.lock();
    try {
      best = number;
      seen++;
      grown.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The newest block that was heard of. */
  BlockNumber best() {
    lock.lock();
    try {
      return best;
    } finally {
      lock.unlock();
    }
  }

  /** How many heads were heard; take it before looking at the chain, then sleep past it. */
  long mark() {
    lock.lock();
    try {
      return seen;
    } finally {
      lock.unlock();
    }
  }

  /** Sleeps until a head was heard after {@code mark}. */
  void sleepPast(long mark) throws InterruptedException {
    lock.lock();
    try {
      long left = LONGEST_SLEEP.toNanos();
      while (seen <= mark && left > 0) {
        left = grown.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    heads.close();
  }
}
