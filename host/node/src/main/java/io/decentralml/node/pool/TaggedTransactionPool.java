package io.decentralml.node.pool;

import io.decentralml.crypto.Blake2b;
import io.decentralml.node.BlockReference;
import io.decentralml.node.SubmissionResult;
import io.decentralml.node.TransactionPool;
import io.decentralml.node.TransactionStatus;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Hash256;
import io.decentralml.runtimeapi.TransactionValidity;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The pool of a node. Validation runs on the callers' threads, outside the lock; a transaction that
 * was validated while the best block changed is validated again, so what is filed always holds for
 * the best block. Blocks are reported by the one thread that changes the chain.
 */
public final class TaggedTransactionPool implements TransactionPool {
  private final ReentrantLock lock = new ReentrantLock();
  private final TransactionValidator validator;
  private final NextIndex nextIndex;
  private final Watchers watchers;
  private final BanList bans;
  private final PoolQueues queues;
  private final Revalidation revalidation = new Revalidation();
  private BlockReference best;
  private long arrivals;
  private volatile Runnable grown = () -> {};

  /** Reads the nonce of an account from the best state. */
  @FunctionalInterface
  public interface NextIndex {
    /** The nonce of {@code account} after {@code block}; empty if the runtime keeps none. */
    OptionalLong read(AccountId account, Hash256 block);
  }

  /**
   * An empty pool.
   *
   * @param best the newest block
   * @param events runs what it is given one after another, and hears the statuses
   */
  public TaggedTransactionPool(
      BlockReference best,
      TransactionValidator validator,
      NextIndex nextIndex,
      PoolLimits limits,
      InstantSource clock,
      Executor events) {
    this.best = best;
    this.validator = validator;
    this.nextIndex = nextIndex;
    this.watchers = new Watchers(events);
    this.bans = new BanList(clock);
    this.queues = new PoolQueues(limits, watchers, bans);
  }

  /** Has {@code action} run, on any thread, whenever a transaction was taken in. */
  public void whenGrown(Runnable action) {
    grown = action;
  }

  @Override
  public SubmissionResult submit(Bytes extrinsic) {
    return take(extrinsic, _ -> {});
  }

  @Override
  public SubmissionResult submitAndWatch(Bytes extrinsic, Consumer<TransactionStatus> listener) {
    return take(extrinsic, hash -> watchers.watch(hash, listener));
  }

  private SubmissionResult take(Bytes extrinsic, Consumer<Hash256> beforeFiling) {
    byte[] bytes = extrinsic.toArray();
    if (!isLengthPrefixed(bytes)) {
      return new SubmissionResult.Malformed("the length in front is not that of what follows");
    }
    Hash256 hash = Hash256.of(Blake2b.hash256(bytes));
    SubmissionResult result = validateAndFile(hash, extrinsic, beforeFiling);
    if (result instanceof SubmissionResult.Accepted) {
      grown.run();
    }
    return result;
  }

  private static boolean isLengthPrefixed(byte[] extrinsic) {
    ScaleReader in = new ScaleReader(extrinsic);
    int length = in.compactU32();
    return !in.failed() && length > 0 && length == in.remaining();
  }

  private SubmissionResult validateAndFile(
      Hash256 hash, Bytes extrinsic, Consumer<Hash256> beforeFiling) {
    while (true) {
      BlockReference at;
      lock.lock();
      try {
        if (queues.find(hash).isPresent()) {
          return new SubmissionResult.AlreadyImported(hash);
        }
        if (bans.isBanned(hash)) {
          return new SubmissionResult.TemporarilyBanned();
        }
        at = best;
      } finally {
        lock.unlock();
      }
      Validation validation = validator.validate(extrinsic, at.hash());
      lock.lock();
      try {
        if (best.equals(at)) {
          return file(hash, extrinsic, validation, beforeFiling);
        }
      } finally {
        lock.unlock();
      }
    }
  }

  private SubmissionResult file(
      Hash256 hash, Bytes extrinsic, Validation validation, Consumer<Hash256> beforeFiling) {
    return switch (validation) {
      case Validation.Trapped(String reason) -> new SubmissionResult.VerificationFailed(reason);
      case Validation.Answered(TransactionValidity.Unknown(var reason)) ->
          new SubmissionResult.UnknownValidity(reason);
      case Validation.Answered(TransactionValidity.Invalid(var reason)) -> {
        bans.ban(hash);
        yield new SubmissionResult.Invalid(reason);
      }
      case Validation.Answered(TransactionValidity.Valid(var valid)) -> {
        if (valid.provides().isEmpty()) {
          yield new SubmissionResult.NoTagsProvided();
        }
        if (queues.find(hash).isPresent()) {
          yield new SubmissionResult.AlreadyImported(hash);
        }
        beforeFiling.accept(hash);
        PoolTransaction transaction =
            PoolTransaction.of(hash, extrinsic, valid, best.number(), arrivals++);
        SubmissionResult result = queues.file(transaction);
        if (result instanceof SubmissionResult.Accepted) {
          revalidation.validated(hash, best.number());
        } else {
          watchers.forget(hash);
        }
        yield result;
      }
    };
  }

  @Override
  public void unwatch(Hash256 transaction, Consumer<TransactionStatus> listener) {
    lock.lock();
    try {
      watchers.unwatch(transaction, listener);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public List<Bytes> pending() {
    return ready().stream().map(PoolTransaction::extrinsic).toList();
  }

  /** What could go into the next block, in order. */
  public List<PoolTransaction> ready() {
    lock.lock();
    try {
      return queues.ready.inOrder();
    } finally {
      lock.unlock();
    }
  }

  /** Whether a transaction could go into the next block. */
  public boolean hasReady() {
    lock.lock();
    try {
      return queues.ready.size() > 0;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public List<Hash256> remove(Collection<Hash256> transactions) {
    lock.lock();
    try {
      List<Hash256> removed = new ArrayList<>();
      for (Hash256 each : transactions) {
        queues.removeInvalid(each).forEach(gone -> removed.add(gone.hash()));
      }
      return removed;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public OptionalLong nextIndex(AccountId account) {
    BlockReference at = best();
    OptionalLong onChain = nextIndex.read(account, at.hash());
    if (onChain.isEmpty()) {
      return onChain;
    }
    long next = onChain.getAsLong();
    lock.lock();
    try {
      while (queues.ready.provides(nonceTag(account, next))) {
        next++;
      }
      return OptionalLong.of(next);
    } finally {
      lock.unlock();
    }
  }

  private BlockReference best() {
    lock.lock();
    try {
      return best;
    } finally {
      lock.unlock();
    }
  }

  private static Bytes nonceTag(AccountId account, long nonce) {
    ScaleWriter out = new ScaleWriter(36);
    out.raw(account.bytes());
    out.u32((int) nonce);
    return Bytes.wrap(out.toBytes());
  }

  @Override
  public Occupancy occupancy() {
    lock.lock();
    try {
      return new Occupancy(
          queues.ready.size(), queues.ready.bytes(), queues.future.size(), queues.future.bytes());
    } finally {
      lock.unlock();
    }
  }

  /** {@code block}, child of the best block so far, is the best one now. */
  public void imported(BlockReference block, List<Bytes> extrinsics) {
    BlockReference parent = best();
    List<PoolTransaction> included = new ArrayList<>();
    for (Bytes extrinsic : extrinsics) {
      included.add(identify(extrinsic, parent));
    }
    lock.lock();
    try {
      best = block;
      for (int i = 0; i < included.size(); i++) {
        watchers.included(included.get(i).hash(), block, i);
      }
      queues.providedByChain(included);
      queues.expire(block.number());
    } finally {
      lock.unlock();
    }
    revalidate(block);
  }

  /** The tags of an included extrinsic: known, or asked for; inherents have none. */
  private PoolTransaction identify(Bytes extrinsic, BlockReference parent) {
    Hash256 hash = Hash256.of(Blake2b.hash256(extrinsic.toArray()));
    lock.lock();
    try {
      var known = queues.find(hash);
      if (known.isPresent()) {
        return known.get();
      }
    } finally {
      lock.unlock();
    }
    List<Bytes> provides =
        validator.validate(extrinsic, parent.hash())
                instanceof Validation.Answered(TransactionValidity.Valid(var valid))
            ? valid.provides()
            : List.of();
    return new PoolTransaction(hash, extrinsic, 0, List.of(), provides, 0, 0);
  }

  private void revalidate(BlockReference block) {
    List<PoolTransaction> due;
    lock.lock();
    try {
      due = revalidation.due(block.number(), queues);
    } finally {
      lock.unlock();
    }
    for (PoolTransaction each : due) {
      Validation validation = validator.validate(each.extrinsic(), block.hash());
      lock.lock();
      try {
        revalidation.settle(each, validation, block.number(), queues);
      } finally {
        lock.unlock();
      }
    }
  }

  /** {@code block} is final. */
  public void finalized(BlockReference block) {
    lock.lock();
    try {
      watchers.finalized(block);
    } finally {
      lock.unlock();
    }
  }
}
