package io.decentralml.bench;

import io.decentralml.client.RpcClient;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** Counts the transactions in new blocks, and lets as many new ones be sent. */
final class InclusionCounter implements AutoCloseable {
  /** Well below what the pool of a node holds. */
  private static final int NOT_INCLUDED = 4000;

  private static final int INHERENTS = 1;

  private final Semaphore room = new Semaphore(NOT_INCLUDED);
  private final AtomicLong included = new AtomicLong();
  private final RpcClient rpc;
  private final ScheduledExecutorService follower = Executors.newSingleThreadScheduledExecutor();
  private long counted;
  private volatile long lastNanos = System.nanoTime();

  /** Counts from the best block of {@code rpc}'s node on. */
  InclusionCounter(RpcClient rpc) {
    this.rpc = rpc;
    counted = bestNumber();
    var _ = follower.scheduleWithFixedDelay(this::follow, 0, 5, TimeUnit.MILLISECONDS);
  }

  /** Waits until a transaction may be sent. */
  void admit() {
    room.acquireUninterruptibly();
  }

  /** How many there are. */
  long included() {
    return included.get();
  }

  /** Waits until there are {@code count}; the {@link System#nanoTime} at which the last came. */
  long await(long count) throws InterruptedException {
    long last = included.get();
    while (last < count) {
      Thread.sleep(2);
      last = included.get();
      if (System.nanoTime() - lastNanos > 60_000_000_000L) {
        throw new IllegalStateException("the node includes nothing more after " + last);
      }
    }
    return lastNanos;
  }

  private void follow() {
    long best = bestNumber();
    while (counted < best) {
      count(++counted);
    }
  }

  private void count(long block) {
    JsonNode hash = rpc.request("chain_getBlockHash", block);
    JsonNode body = rpc.request("chain_getBlock", hash.asString()).path("block").path("extrinsics");
    int transactions = body.size() - INHERENTS;
    if (transactions > 0) {
      lastNanos = System.nanoTime();
      included.addAndGet(transactions);
      room.release(transactions);
    }
  }

  private long bestNumber() {
    String number = rpc.request("chain_getHeader").path("number").asString();
    return Long.parseLong(number, 2, number.length(), 16);
  }

  @Override
  public void close() {
    follower.close();
  }
}
