package io.decentralml.node.pool;

import io.decentralml.primitives.Hash256;
import io.decentralml.runtimeapi.TransactionValidity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which transactions are asked about again. Most leave the pool soon by a block; those that stay
 * are asked about once in a while, a few after each block, so a full pool costs no more than an
 * empty one. Guarded by the lock of the pool that owns it.
 */
final class Revalidation {
  private static final long BLOCKS_BETWEEN = 10;
  private static final int MOST_AT_ONCE = 32;

  private final ArrayDeque<Validated> queue = new ArrayDeque<>();

  private record Validated(Hash256 transaction, long number) {}

  void validated(Hash256 transaction, long number) {
    queue.add(new Validated(transaction, number));
  }

  /** The transactions to ask about after block {@code number}. */
  List<PoolTransaction> due(long number, PoolQueues queues) {
    List<PoolTransaction> due = new ArrayList<>();
    while (due.size() < MOST_AT_ONCE
        && !queue.isEmpty()
        && queue.peek().number() + BLOCKS_BETWEEN <= number) {
      queues.find(queue.remove().transaction()).ifPresent(due::add);
    }
    return due;
  }

  /** Acts on the answer about {@code old}. */
  void settle(PoolTransaction old, Validation validation, long number, PoolQueues queues) {
    if (queues.find(old.hash()).isEmpty()) {
      return;
    }
    if (!(validation instanceof Validation.Answered(TransactionValidity.Valid(var valid)))
        || valid.provides().isEmpty()) {
      queues.removeInvalid(old.hash());
      return;
    }
    validated(old.hash(), number);
    Optional<PoolTransaction> waiting = queues.future.find(old.hash());
    if (waiting.isPresent() && !waiting.get().requires().equals(valid.requires())) {
      queues.future.remove(old.hash());
      queues.refile(PoolTransaction.of(old.hash(), old.extrinsic(), valid, number, old.arrival()));
    }
  }
}
