package io.decentralml.cli.node;

import io.decentralml.node.pool.PoolLimits;
import io.decentralml.node.service.NodeConfig;
import io.decentralml.state.StatePruning;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much a node keeps: states of old blocks, and transactions that wait. */
final class KeepingOptions {
  @Option(
      names = "--state-pruning",
      paramLabel = "N|archive|archive-canonical",
      description = {
        "Keep the state of the last N final blocks (256 in a new database), or of all blocks.",
        "Blocks themselves are all kept. A database that prunes and one that does not cannot become each other."
      })
  private @Nullable String statePruning;

  @Option(
      names = "--pool-limit",
      paramLabel = "COUNT",
      defaultValue = "8192",
      description = "Transactions that may wait for a block (default ${DEFAULT-VALUE}).")
  private int poolLimit;

  @Option(
      names = "--pool-kbytes",
      paramLabel = "KIB",
      defaultValue = "20480",
      description = "Their length in all (default ${DEFAULT-VALUE} KiB).")
  private long poolKbytes;

  /**
   * {@code config} with what was chosen.
   *
   * @throws IllegalArgumentException if it makes no sense
   */
  NodeConfig apply(NodeConfig config) {
    if (poolLimit < 1 || poolKbytes < 1 || poolKbytes > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("a pool holds at least one transaction and one KiB");
    }
    NodeConfig limited = config.withPool(PoolLimits.of(poolLimit, poolKbytes << 10));
    return statePruning == null
        ? limited
        : limited.withStatePruning(StatePruning.parse(statePruning));
  }
}
