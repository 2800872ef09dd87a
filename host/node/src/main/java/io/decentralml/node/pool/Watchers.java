package io.decentralml.node.pool;

import io.decentralml.node.BlockReference;
import io.decentralml.node.TransactionStatus;
import io.decentralml.primitives.Hash256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Who wants to know about which transaction. Statuses are handed to an executor that runs them one
 * after another, never told under the lock. Guarded by the lock of the pool that owns it.
 */
final class Watchers {
  private final Map<Hash256, List<Consumer<TransactionStatus>>> listeners = new HashMap<>();
  private final Map<Hash256, Map<Hash256, Integer>> included = new HashMap<>();
  private final Executor events;

  Watchers(Executor events) {
    this.events = events;
  }

  void watch(Hash256 transaction, Consumer<TransactionStatus> listener) {
    listeners.computeIfAbsent(transaction, _ -> new ArrayList<>(1)).add(listener);
  }

  void unwatch(Hash256 transaction, Consumer<TransactionStatus> listener) {
    listeners.computeIfPresent(
        transaction,
        (_, list) -> {
          list.remove(listener);
          return list.isEmpty() ? null : list;
        });
  }

  void forget(Hash256 transaction) {
    listeners.remove(transaction);
  }

  void tell(Hash256 transaction, TransactionStatus status) {
    List<Consumer<TransactionStatus>> told =
        status.isTerminal() ? listeners.remove(transaction) : listeners.get(transaction);
    if (told != null) {
      List<Consumer<TransactionStatus>> snapshot = List.copyOf(told);
      events.execute(() -> snapshot.forEach(listener -> listener.accept(status)));
    }
  }

  void included(Hash256 transaction, BlockReference block, int index) {
    if (listeners.containsKey(transaction)) {
      included.computeIfAbsent(block.hash(), _ -> new LinkedHashMap<>()).put(transaction, index);
      tell(transaction, new TransactionStatus.InBlock(block.hash(), index));
    }
  }

  void finalized(BlockReference block) {
    Map<Hash256, Integer> transactions = included.remove(block.hash());
    if (transactions != null) {
      transactions.forEach((transaction, index) ->
          tell(transaction, new TransactionStatus.Finalized(block.hash(), index)));
    }
  }
}
