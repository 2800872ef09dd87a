package io.decentralml.node;

import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Transactions that wait for a block. An extrinsic always has its compact length in front, and its
 * hash is BLAKE2b-256 of all those bytes.
 */
public interface TransactionPool {
  /** Validates {@code extrinsic} on the best block and takes it in if it is good. */
  SubmissionResult submit(Bytes extrinsic);

  /**
   * As {@link #submit}, and tells {@code listener} every status from then on until a terminal one.
   * If the transaction was refused the listener hears nothing. The first call may come before this
   * method returns; calls come one after another, from threads of the node that must not be held
   * up.
   */
  SubmissionResult submitAndWatch(Bytes extrinsic, Consumer<TransactionStatus> listener);

  /** Ends what {@link #submitAndWatch} began for {@code listener}. */
  void unwatch(Hash256 transaction, Consumer<TransactionStatus> listener);

  /** The transactions that could go into the next block, in the order in which they would. */
  List<Bytes> pending();

  /**
   * Removes transactions and all that depend on them, and refuses them for a while.
   *
   * @return the hashes that were removed
   */
  List<Hash256> remove(Collection<Hash256> transactions);

  /**
   * The nonce of {@code account}'s next transaction: the one in the best state plus those ready
   * here without a gap. Empty if the runtime keeps no nonces.
   */
  OptionalLong nextIndex(AccountId account);

  /** How full the pool is. */
  Occupancy occupancy();

  /**
   * How full a pool is.
   *
   * @param ready transactions that could go into the next block
   * @param readyBytes their length in bytes
   * @param future transactions that wait for others
   * @param futureBytes their length in bytes
   */
  record Occupancy(int ready, long readyBytes, int future, long futureBytes) {}
}
