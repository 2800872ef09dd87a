package io.decentralml.weights;

import io.decentralml.frame.system.MeasuredCost;
import java.util.Map;
import java.util.TreeMap;

/** What was measured: the costs by the class that they are written into, and their names. */
final class CostTable {
  private final Map<CostClass, Map<String, MeasuredCost>> costs = new TreeMap<>();

  void put(CostClass owner, String name, MeasuredCost cost) {
    costs.computeIfAbsent(owner, _ -> new TreeMap<>()).merge(name, cost, CostTable::most);
  }

  private static MeasuredCost most(MeasuredCost one, MeasuredCost other) {
    return new MeasuredCost(
        Math.max(one.time(), other.time()),
        Math.max(one.reads(), other.reads()),
        Math.max(one.writes(), other.writes()));
  }

  /** The costs of a class: the most of all that was put under a name. */
  Map<String, MeasuredCost> of(CostClass owner) {
    return costs.getOrDefault(owner, Map.of());
  }
}
