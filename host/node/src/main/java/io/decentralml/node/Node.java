package io.decentralml.node;

/** One running node. Thread-safe, and so is all that it hands out. */
public interface Node {
  /** The facts that do not change while the chain lives. */
  ChainSpec spec();

  /** The name and version of this software. */
  Implementation implementation();

  /** Blocks, state and runtime calls. */
  ChainQueries chain();

  /** What happens to blocks, as it happens. */
  ChainEvents events();

  /** Transactions that wait for a block. */
  TransactionPool pool();

  /** The session keys of this node. */
  Keystore keystore();

  /** How the node is connected. */
  NetworkState network();

  /** Blocks on command. */
  BlockSealing sealing();

  /**
   * What this software calls itself.
   *
   * @param name for people, such as "DecentralML Node"
   * @param version as released
   */
  record Implementation(String name, String version) {}
}
