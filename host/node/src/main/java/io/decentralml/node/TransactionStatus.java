package io.decentralml.node;

import io.decentralml.primitives.Hash256;
import java.util.List;

/** A step in the life of a transaction in the pool. */
public sealed interface TransactionStatus {
  /** It waits for other transactions. */
  record Future() implements TransactionStatus {}

  /** It can go into the next block. */
  record Ready() implements TransactionStatus {}

  /** It was sent to other nodes. */
  record Broadcast(List<String> peers) implements TransactionStatus {
    /** Copies the list. */
    public Broadcast {
      peers = List.copyOf(peers);
    }
  }

  /**
   * It is in the best chain.
   *
   * @param block that holds it
   * @param index its place there
   */
  record InBlock(Hash256 block, int index) implements TransactionStatus {}

  /** The block that held it left the best chain. */
  record Retracted(Hash256 block) implements TransactionStatus {}

  /** The block that holds it was not finalised in time. */
  record FinalityTimeout(Hash256 block) implements TransactionStatus {}

  /**
   * The block that holds it is final.
   *
   * @param block that holds it
   * @param index its place there
   */
  record Finalized(Hash256 block, int index) implements TransactionStatus {}

  /** Another transaction took its place. */
  record Usurped(Hash256 by) implements TransactionStatus {}

  /** It had to go for want of room. */
  record Dropped() implements TransactionStatus {}

  /** It is valid no longer. */
  record Invalid() implements TransactionStatus {}

  /** Whether nothing follows. */
  default boolean isTerminal() {
    return switch (this) {
      case Future _, Ready _, Broadcast _, InBlock _, Retracted _ -> false;
      case FinalityTimeout _, Finalized _, Usurped _, Dropped _, Invalid _ -> true;
    };
  }
}
