package io.decentralml.node.pool;

import io.decentralml.node.SubmissionResult;
import io.decentralml.node.TransactionStatus;
import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * The two queues of a pool and the moves between them. Guarded by the lock of the pool that owns
 * it.
 */
final class PoolQueues {
  final ReadyQueue ready = new ReadyQueue();
  final FutureQueue future = new FutureQueue();
  private final PoolLimits limits;
  private final Watchers watchers;
  private final BanList bans;
  private final ArrayDeque<PoolTransaction> unfiled = new ArrayDeque<>();

  PoolQueues(PoolLimits limits, Watchers watchers, BanList bans) {
    this.limits = limits;
    this.watchers = watchers;
    this.bans = bans;
  }

  Optional<PoolTransaction> find(Hash256 hash) {
    return ready.find(hash).or(() -> future.find(hash));
  }

  /** Puts a new transaction where it belongs, and moves others as that demands. */
  SubmissionResult file(PoolTransaction newcomer) {
    SubmissionResult result = place(newcomer);
    fileUnfiled();
    return result;
  }

  private SubmissionResult place(PoolTransaction newcomer) {
    SequencedSet<Bytes> missing = missing(newcomer);
    if (!missing.isEmpty()) {
      return fileFuture(newcomer, missing);
    }
    List<PoolTransaction> conflicts = ready.conflicts(newcomer);
    if (!conflicts.isEmpty()) {
      long existing = totalPriority(conflicts);
      if (Long.compareUnsigned(newcomer.priority(), existing) <= 0) {
        return new SubmissionResult.PriorityTooLow(existing, newcomer.priority());
      }
      if (ready.descends(newcomer, conflicts)) {
        return new SubmissionResult.CycleDetected();
      }
    }
    return fileReady(newcomer, conflicts);
  }

  private SequencedSet<Bytes> missing(PoolTransaction transaction) {
    SequencedSet<Bytes> missing = new LinkedHashSet<>(transaction.requires());
    missing.removeIf(ready::provides);
    return missing;
  }

  private SubmissionResult fileFuture(PoolTransaction newcomer, SequencedSet<Bytes> missing) {
    future.insert(newcomer, missing);
    while (future.size() > limits.futureCount() || future.bytes() > limits.futureBytes()) {
      PoolTransaction worst = future.worst().orElseThrow();
      future.remove(worst.hash());
      bans.ban(worst.hash());
      if (worst.equals(newcomer)) {
        return new SubmissionResult.ImmediatelyDropped();
      }
      watchers.tell(worst.hash(), new TransactionStatus.Dropped());
    }
    watchers.tell(newcomer.hash(), new TransactionStatus.Future());
    return new SubmissionResult.Accepted(newcomer.hash());
  }

  private SubmissionResult fileReady(PoolTransaction newcomer, List<PoolTransaction> conflicts) {
    if (conflicts.isEmpty() && isFull(newcomer)) {
      PoolTransaction worst = ready.worst().orElse(newcomer);
      if (PoolTransaction.BEST_FIRST.compare(newcomer, worst) >= 0) {
        bans.ban(newcomer.hash());
        return new SubmissionResult.ImmediatelyDropped();
      }
    }
    List<PoolTransaction> displaced = new ArrayList<>();
    for (PoolTransaction conflict : conflicts) {
      displaced.addAll(ready.removeWithDependents(conflict.hash()));
      watchers.tell(conflict.hash(), new TransactionStatus.Usurped(newcomer.hash()));
    }
    displaced.forEach(each -> each.provides().forEach(future::withdrawn));
    displaced.removeAll(conflicts);
    insertReady(newcomer);
    unfiled.addAll(displaced);
    enforceReadyLimits();
    return new SubmissionResult.Accepted(newcomer.hash());
  }

  private boolean isFull(PoolTransaction newcomer) {
    return ready.size() >= limits.readyCount()
        || ready.bytes() + newcomer.length() > limits.readyBytes();
  }

  private static long totalPriority(List<PoolTransaction> transactions) {
    long total = 0;
    for (PoolTransaction each : transactions) {
      total += each.priority();
      if (Long.compareUnsigned(total, each.priority()) < 0) {
        return -1;
      }
    }
    return total;
  }

  /** Inserts, and lets those be filed again that waited for nothing else. */
  private void insertReady(PoolTransaction transaction) {
    ready.insert(transaction);
    watchers.tell(transaction.hash(), new TransactionStatus.Ready());
    transaction.provides().forEach(tag -> unfiled.addAll(future.provided(tag)));
  }

  /** Files those that other moves have set free; one that finds no place is dropped. */
  private void fileUnfiled() {
    for (var next = unfiled.poll(); next != null; next = unfiled.poll()) {
      if (place(next) instanceof SubmissionResult.Refused) {
        bans.ban(next.hash());
        watchers.tell(next.hash(), new TransactionStatus.Dropped());
      }
    }
  }

  /** Files a transaction that was here before; one that finds no place is dropped. */
  void refile(PoolTransaction transaction) {
    unfiled.add(transaction);
    fileUnfiled();
  }

  private void enforceReadyLimits() {
    while (ready.size() > limits.readyCount() || ready.bytes() > limits.readyBytes()) {
      PoolTransaction worst = ready.worst().orElseThrow();
      removeReady(worst.hash(), new TransactionStatus.Dropped())
          .forEach(each -> bans.ban(each.hash()));
    }
  }

  private List<PoolTransaction> removeReady(Hash256 hash, TransactionStatus status) {
    List<PoolTransaction> removed = ready.removeWithDependents(hash);
    for (PoolTransaction each : removed) {
      each.provides().forEach(future::withdrawn);
      watchers.tell(each.hash(), status);
    }
    return removed;
  }

  /** Removes a transaction that cannot go any more, and those that depend on it. */
  List<PoolTransaction> removeInvalid(Hash256 hash) {
    List<PoolTransaction> removed = new ArrayList<>();
    future.remove(hash).ifPresent(removed::add);
    removed.forEach(each -> watchers.tell(each.hash(), new TransactionStatus.Invalid()));
    removed.addAll(removeReady(hash, new TransactionStatus.Invalid()));
    removed.forEach(each -> bans.ban(each.hash()));
    return removed;
  }

  /**
   * The chain provides what {@code included} provide: they are done, their rivals are outdone, and
   * those that waited for them can go.
   */
  void providedByChain(Collection<PoolTransaction> included) {
    for (PoolTransaction each : included) {
      for (Bytes tag : each.provides()) {
        ready.providerOf(tag).ifPresent(provider -> prune(provider, each.hash()));
        for (PoolTransaction rival : future.providersOf(tag)) {
          future.remove(rival.hash());
          outdone(rival, each.hash());
        }
      }
    }
    for (PoolTransaction each : included) {
      each.provides().forEach(tag -> unfiled.addAll(future.settled(tag)));
    }
    fileUnfiled();
  }

  private void prune(PoolTransaction provider, Hash256 included) {
    ready.prune(provider.hash());
    outdone(provider, included);
  }

  private void outdone(PoolTransaction transaction, Hash256 included) {
    bans.ban(transaction.hash());
    if (!transaction.hash().equals(included)) {
      watchers.tell(transaction.hash(), new TransactionStatus.Usurped(included));
    }
  }

  /** Removes what may no longer go into a block after {@code number}. */
  void expire(long number) {
    for (var old = ready.expired(number); old.isPresent(); old = ready.expired(number)) {
      removeInvalid(old.get().hash());
    }
    for (var old = future.expired(number); old.isPresent(); old = future.expired(number)) {
      removeInvalid(old.get().hash());
    }
  }
}
