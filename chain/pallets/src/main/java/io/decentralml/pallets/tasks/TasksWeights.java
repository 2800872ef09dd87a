package io.decentralml.pallets.tasks;

import io.decentralml.primitives.Weight;

/**
 * What the market's calls cost at most. Provisional until they are measured in WebAssembly: 100 µs
 * of computing and 5 KB of proof for a call, and ten times that for one that removes records or
 * adds up to a hundred.
 */
final class TasksWeights {
  private static final Weight CALL = new Weight(100_000_000, 5_000);
  private static final Weight MANY_RECORDS = new Weight(1_000_000_000, 50_000);

  private TasksWeights() {}

  static Weight of(TasksCall call) {
    return call instanceof TasksCall.RemoveTask || call instanceof TasksCall.AllowWorkers
        ? MANY_RECORDS
        : CALL;
  }
}
