package io.decentralml.node.service;

import io.decentralml.node.BlockSealing;
import io.decentralml.node.ChainEvents;
import io.decentralml.node.ChainQueries;
import io.decentralml.node.ChainSpec;
import io.decentralml.node.Keystore;
import io.decentralml.node.NetworkState;
import io.decentralml.node.Node;
import io.decentralml.node.NodeEvents;
import io.decentralml.node.TransactionPool;
import io.decentralml.node.authoring.BlockAuthor;
import io.decentralml.node.authoring.SealingSchedule;
import io.decentralml.node.chain.Chain;
import io.decentralml.node.chain.ChainThread;
import io.decentralml.node.chain.DelayedFinality;
import io.decentralml.node.chain.EventQueue;
import io.decentralml.node.chain.ForeignChainException;
import io.decentralml.node.pool.TaggedTransactionPool;
import io.decentralml.state.KeyValueStoreException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A node that runs its chain alone: it makes, imports and finalises blocks in one process, without
 * a network. Questions after {@link #close} get an {@link IllegalStateException}.
 */
public final class DevelopmentNode implements Node, AutoCloseable {
  private final Foundation foundation;
  private final ChainSpec spec;
  private final Implementation implementation;
  private final NetworkState network;
  private final EventQueue events;
  private final ChainThread thread = new ChainThread();
  private final Chain chain;
  private final TaggedTransactionPool pool;
  private final Keystore keystore;
  private final BlockSealing sealing;
  private final AtomicBoolean closed = new AtomicBoolean();

  private DevelopmentNode(
      NodeConfig config, ChainDefinition definition, Foundation foundation, InstantSource clock) {
    this.foundation = foundation;
    spec = definition.spec();
    implementation = config.implementation();
    network = alone(foundation.peerId());
    events = new EventQueue();
    chain = new Chain(foundation.blocks(), foundation.states(), clock, events);
    var queries = new RuntimeQueries(chain);
    pool = new TaggedTransactionPool(chain.best(), queries, queries, config.pool(), clock, events);
    KeyFiles keys = foundation.keys();
    keystore = new RuntimeKeystore(keys, chain);
    var author =
        new BlockAuthor(
            chain, foundation.states(), pool, new AuraKeys(keys), config.budget(), clock);
    sealing = new CommandedSealing(chain, author, thread);
    begin(
        new SealingSchedule(config.sealing(), author, pool, thread),
        new DelayedFinality(chain, thread, config.finality()),
        new Progress(clock));
  }

  /** The pool hears of a block before anyone else: its answers fit what others then see. */
  private void begin(SealingSchedule schedule, DelayedFinality finality, Progress progress) {
    chain.follow(new PoolFollower(pool));
    chain.follow(finality);
    chain.follow(progress);
    pool.whenGrown(schedule::transactionWaits);
    NodeEvents.started(spec, chain.best(), chain.finalized());
    finality.start();
    schedule.start();
  }

  private static NetworkState alone(String peerId) {
    return new NetworkState(
        List.of(),
        NetworkState.Activity.IDLE,
        NetworkState.Expectation.NO_PEERS,
        peerId,
        List.of(),
        List.of("Authority"));
  }

  /**
   * Starts a node; when this returns it answers and makes blocks.
   *
   * @throws IOException if its folders cannot be made or read
   * @throws KeyValueStoreException if its database is in use or broken
   * @throws ForeignChainException if its database holds a chain that it cannot go on with
   * @throws IllegalArgumentException if the runtime has no such preset
   * @throws IllegalStateException if the runtime refuses what a node needs of it
   */
  public static DevelopmentNode start(
      NodeConfig config, ChainDefinition definition, InstantSource clock)
      throws IOException, ForeignChainException {
    Foundation foundation = Foundation.lay(config, definition);
    boolean started = false;
    try {
      var node = new DevelopmentNode(config, definition, foundation, clock);
      started = true;
      return node;
    } finally {
      if (!started) {
        foundation.close();
      }
    }
  }

  @Override
  public ChainSpec spec() {
    return spec;
  }

  @Override
  public Implementation implementation() {
    return implementation;
  }

  @Override
  public ChainQueries chain() {
    return chain;
  }

  @Override
  public ChainEvents events() {
    return chain.events();
  }

  @Override
  public TransactionPool pool() {
    return pool;
  }

  @Override
  public Keystore keystore() {
    return keystore;
  }

  @Override
  public NetworkState network() {
    return network;
  }

  @Override
  public BlockSealing sealing() {
    return sealing;
  }

  /** Lets the block that is being made be stored, then stops. A second call does nothing. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    thread.close();
    events.close();
    foundation.close();
    NodeEvents.stopped(chain.best());
  }
}
