package io.decentralml.node.service;

import io.decentralml.node.chain.Chain;
import io.decentralml.node.pool.PoolLimits;
import io.decentralml.node.pool.TaggedTransactionPool;
import java.time.InstantSource;

/** Lets tests of other packages make a pool over a chain as the service does. */
public final class TestRuntimeQueries {
  private TestRuntimeQueries() {}

  public static TaggedTransactionPool pool(Chain chain, PoolLimits limits, InstantSource clock) {
    RuntimeQueries queries = new RuntimeQueries(chain);
    return new TaggedTransactionPool(chain.best(), queries, queries, limits, clock, Runnable::run);
  }
}
