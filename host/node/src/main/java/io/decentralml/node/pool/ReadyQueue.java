package io.decentralml.node.pool;

import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SequencedSet;
import java.util.TreeSet;

/**
 * The transactions that could go into the next block, as a graph: an edge leads from the provider
 * of a tag to those that require it. Insertion and removal cost O(log n). Guarded by the lock of
 * the pool that owns it.
 */
final class ReadyQueue {
  private static final Comparator<Node> BEST_FIRST =
      Comparator.comparing(node -> node.transaction, PoolTransaction.BEST_FIRST);
  private static final Comparator<Node> OLDEST_FIRST =
      Comparator.<Node>comparingLong(node -> node.transaction.validTill() ^ Long.MIN_VALUE)
          .thenComparingLong(node -> node.transaction.arrival());

  private final Map<Hash256, Node> nodes = new HashMap<>();
  private final Map<Bytes, Node> providers = new HashMap<>();
  private final TreeSet<Node> byWorth = new TreeSet<>(BEST_FIRST);
  private final TreeSet<Node> byExpiry = new TreeSet<>(OLDEST_FIRST);
  private long bytes;

  private static final class Node {
    PoolTransaction transaction;
    final SequencedSet<Node> parents = new LinkedHashSet<>();
    final SequencedSet<Node> dependents = new LinkedHashSet<>();

    Node(PoolTransaction transaction) {
      this.transaction = transaction;
    }
  }

  int size() {
    return nodes.size();
  }

  long bytes() {
    return bytes;
  }

  Optional<PoolTransaction> find(Hash256 hash) {
    return Optional.ofNullable(nodes.get(hash)).map(node -> node.transaction);
  }

  boolean provides(Bytes tag) {
    return providers.containsKey(tag);
  }

  /** The transactions here that provide a tag that {@code newcomer} provides too. */
  List<PoolTransaction> conflicts(PoolTransaction newcomer) {
    SequencedSet<PoolTransaction> found = new LinkedHashSet<>();
    for (Bytes tag : newcomer.provides()) {
      Node provider = providers.get(tag);
      if (provider != null) {
        found.add(provider.transaction);
      }
    }
    return List.copyOf(found);
  }

  /** Whether {@code newcomer} requires, through others perhaps, one of {@code those}. */
  boolean descends(PoolTransaction newcomer, List<PoolTransaction> those) {
    for (PoolTransaction each : those) {
      Node start = nodes.get(each.hash());
      if (start == null) {
        continue;
      }
      for (Node below : withDependents(start)) {
        if (below.transaction.provides().stream().anyMatch(newcomer.requires()::contains)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Puts in a transaction whose required tags are all provided, here or by the chain. */
  void insert(PoolTransaction transaction) {
    Node node = new Node(transaction);
    for (Bytes tag : transaction.requires()) {
      Node parent = providers.get(tag);
      if (parent != null) {
        link(parent, node);
      }
    }
    transaction.provides().forEach(tag -> providers.put(tag, node));
    nodes.put(transaction.hash(), node);
    byWorth.add(node);
    byExpiry.add(node);
    bytes += transaction.length();
  }

  private static void link(Node parent, Node dependent) {
    parent.dependents.add(dependent);
    dependent.parents.add(parent);
  }

  /** Takes out one transaction; those that depended on it require its tags no more. */
  void prune(Hash256 hash) {
    Node node = nodes.get(hash);
    if (node != null) {
      for (Node dependent : node.dependents) {
        // The order of the queues depends on nothing that changes here.
        dependent.transaction = dependent.transaction.without(node.transaction.provides());
      }
      detach(node);
    }
  }

  /** The transaction that provides {@code tag}. */
  Optional<PoolTransaction> providerOf(Bytes tag) {
    return Optional.ofNullable(providers.get(tag)).map(node -> node.transaction);
  }

  /** Takes out a transaction and all that depend on it, providers first. */
  List<PoolTransaction> removeWithDependents(Hash256 hash) {
    Node start = nodes.get(hash);
    if (start == null) {
      return List.of();
    }
    List<PoolTransaction> removed = new ArrayList<>();
    for (Node node : withDependents(start)) {
      detach(node);
      removed.add(node.transaction);
    }
    return removed;
  }

  private static SequencedSet<Node> withDependents(Node start) {
    SequencedSet<Node> found = new LinkedHashSet<>();
    ArrayDeque<Node> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      Node node = open.remove();
      if (found.add(node)) {
        open.addAll(node.dependents);
      }
    }
    return found;
  }

  private void detach(Node node) {
    node.parents.forEach(parent -> parent.dependents.remove(node));
    node.dependents.forEach(dependent -> dependent.parents.remove(node));
    node.transaction.provides().forEach(tag -> providers.remove(tag, node));
    nodes.remove(node.transaction.hash());
    byWorth.remove(node);
    byExpiry.remove(node);
    bytes -= node.transaction.length();
  }

  /** The transaction that goes first when there is no room. */
  Optional<PoolTransaction> worst() {
    return byWorth.isEmpty() ? Optional.empty() : Optional.of(byWorth.last().transaction);
  }

  /** A transaction that may no longer go into a block after {@code number}. */
  Optional<PoolTransaction> expired(long number) {
    if (byExpiry.isEmpty()) {
      return Optional.empty();
    }
    PoolTransaction oldest = byExpiry.first().transaction;
    return Long.compareUnsigned(oldest.validTill(), number) <= 0
        ? Optional.of(oldest)
        : Optional.empty();
  }

  /** All, providers before those that require them, otherwise the best first. */
  List<PoolTransaction> inOrder() {
    IdentityHashMap<Node, Integer> waiting = new IdentityHashMap<>();
    PriorityQueue<Node> open = new PriorityQueue<>(BEST_FIRST);
    for (Node node : nodes.values()) {
      if (node.parents.isEmpty()) {
        open.add(node);
      } else {
        waiting.put(node, node.parents.size());
      }
    }
    List<PoolTransaction> ordered = new ArrayList<>(nodes.size());
    for (Node node = open.poll(); node != null; node = open.poll()) {
      ordered.add(node.transaction);
      for (Node dependent : node.dependents) {
        if (waiting.merge(dependent, -1, Integer::sum) == 0) {
          open.add(dependent);
        }
      }
    }
    return ordered;
  }
}
