package io.decentralml.node.pool;

import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The transactions that wait for others, by the tags they wait for. Guarded by the lock of the pool
 * that owns it.
 */
final class FutureQueue {
  private static final Comparator<PoolTransaction> EXPIRES_FIRST =
      Comparator.comparing(PoolTransaction::validTill, Long::compareUnsigned)
          .thenComparingLong(PoolTransaction::arrival);

  private final Map<Hash256, Waiting> all = new HashMap<>();
  private final Map<Bytes, SequencedSet<Waiting>> requiring = new HashMap<>();
  private final Map<Bytes, SequencedSet<Waiting>> providing = new HashMap<>();
  private final Map<Bytes, TreeSet<PoolTransaction>> bySender = new HashMap<>();
  private final TreeSet<PoolTransaction> byExpiry = new TreeSet<>(EXPIRES_FIRST);
  private long bytes;

  private static final class Waiting {
    final PoolTransaction transaction;
    final Set<Bytes> missing;

    Waiting(PoolTransaction transaction, Collection<Bytes> missing) {
      this.transaction = transaction;
      this.missing = new HashSet<>(missing);
    }
  }

  int size() {
    return all.size();
  }

  long bytes() {
    return bytes;
  }

  Optional<PoolTransaction> find(Hash256 hash) {
    return Optional.ofNullable(all.get(hash)).map(waiting -> waiting.transaction);
  }

  /** Puts in a transaction that waits for {@code missing}. */
  void insert(PoolTransaction transaction, Collection<Bytes> missing) {
    Waiting waiting = new Waiting(transaction, missing);
    all.put(transaction.hash(), waiting);
    transaction.requires().forEach(tag -> index(requiring, tag).add(waiting));
    transaction.provides().forEach(tag -> index(providing, tag).add(waiting));
    bySender
        .computeIfAbsent(transaction.sender(), _ -> new TreeSet<>(PoolTransaction.BEST_FIRST))
        .add(transaction);
    byExpiry.add(transaction);
    bytes += transaction.length();
  }

  private static SequencedSet<Waiting> index(Map<Bytes, SequencedSet<Waiting>> map, Bytes tag) {
    return map.computeIfAbsent(tag, _ -> new LinkedHashSet<>());
  }

  /** Takes out those that waited for nothing but {@code tag}, in order of arrival. */
  List<PoolTransaction> provided(Bytes tag) {
    List<PoolTransaction> released = new ArrayList<>();
    for (Waiting waiting : List.copyOf(requiring.getOrDefault(tag, new LinkedHashSet<>()))) {
      waiting.missing.remove(tag);
      if (waiting.missing.isEmpty()) {
        remove(waiting.transaction.hash());
        released.add(waiting.transaction);
      }
    }
    return released;
  }

  /** As {@link #provided}, and nobody here requires {@code tag} any more. */
  List<PoolTransaction> settled(Bytes tag) {
    List<PoolTransaction> released = new ArrayList<>();
    for (Waiting waiting : List.copyOf(requiring.getOrDefault(tag, new LinkedHashSet<>()))) {
      waiting.missing.remove(tag);
      PoolTransaction transaction = waiting.transaction.without(List.of(tag));
      remove(transaction.hash());
      if (waiting.missing.isEmpty()) {
        released.add(transaction);
      } else {
        insert(transaction, waiting.missing);
      }
    }
    return released;
  }

  /** Those that require {@code tag} wait for it again. */
  void withdrawn(Bytes tag) {
    requiring.getOrDefault(tag, new LinkedHashSet<>()).forEach(each -> each.missing.add(tag));
  }

  /** Those that provide {@code tag}. */
  List<PoolTransaction> providersOf(Bytes tag) {
    return providing.getOrDefault(tag, new LinkedHashSet<>()).stream()
        .map(waiting -> waiting.transaction)
        .toList();
  }

  /** Takes out one transaction, if it is here. */
  Optional<PoolTransaction> remove(Hash256 hash) {
    Waiting waiting = all.remove(hash);
    if (waiting == null) {
      return Optional.empty();
    }
    PoolTransaction transaction = waiting.transaction;
    transaction.requires().forEach(tag -> unindex(requiring, tag, waiting));
    transaction.provides().forEach(tag -> unindex(providing, tag, waiting));
    bySender.computeIfPresent(
        transaction.sender(),
        (_, sent) -> {
          sent.remove(transaction);
          return sent.isEmpty() ? null : sent;
        });
    byExpiry.remove(transaction);
    bytes -= transaction.length();
    return Optional.of(transaction);
  }

  private static void unindex(Map<Bytes, SequencedSet<Waiting>> map, Bytes tag, Waiting waiting) {
    map.computeIfPresent(
        tag,
        (_, set) -> {
          set.remove(waiting);
          return set.isEmpty() ? null : set;
        });
  }

  /**
   * The transaction that goes first when there is no room: the worst of the sender who has the most
   * waiting here, so that nobody can crowd out the others, and of all such senders' the worst.
   */
  Optional<PoolTransaction> worst() {
    SortedSet<PoolTransaction> most = null;
    for (SortedSet<PoolTransaction> sent : bySender.values()) {
      if (most == null || goesBefore(sent, most)) {
        most = sent;
      }
    }
    return most == null ? Optional.empty() : Optional.of(most.last());
  }

  private static boolean goesBefore(
      SortedSet<PoolTransaction> one, SortedSet<PoolTransaction> other) {
    return one.size() == other.size()
        ? PoolTransaction.BEST_FIRST.compare(one.last(), other.last()) > 0
        : one.size() > other.size();
  }

  /** A transaction that may no longer go into a block after {@code number}. */
  Optional<PoolTransaction> expired(long number) {
    return byExpiry.isEmpty() || Long.compareUnsigned(byExpiry.first().validTill(), number) > 0
        ? Optional.empty()
        : Optional.of(byExpiry.first());
  }
}
