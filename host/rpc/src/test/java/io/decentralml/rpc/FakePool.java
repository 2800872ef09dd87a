package io.decentralml.rpc;

import io.decentralml.crypto.Blake2b;
import io.decentralml.node.SubmissionResult;
import io.decentralml.node.TransactionPool;
import io.decentralml.node.TransactionStatus;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Hash256;
import io.decentralml.runtimeapi.InvalidTransaction;
import io.decentralml.runtimeapi.UnknownTransaction;
import io.decentralml.scale.Bytes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A pool that judges an extrinsic by its first byte: 0 is good, others stand for a refusal. */
final class FakePool implements TransactionPool {
  private final Map<Hash256, Consumer<TransactionStatus>> watchers = new ConcurrentHashMap<>();

  @Override
  public SubmissionResult submit(Bytes extrinsic) {
    Hash256 hash = new Hash256(Bytes.wrap(Blake2b.hash256(extrinsic.toArray())));
    return switch (extrinsic.length() == 0 ? 1 : extrinsic.at(0)) {
      case 0 -> new SubmissionResult.Accepted(hash);
      case 1 -> new SubmissionResult.Malformed("cannot decode");
      case 2 -> new SubmissionResult.VerificationFailed("trapped");
      case 3 -> new SubmissionResult.Invalid(new InvalidTransaction.Stale());
      case 4 -> new SubmissionResult.UnknownValidity(new UnknownTransaction.CannotLookup());
      case 5 -> new SubmissionResult.TemporarilyBanned();
      case 6 -> new SubmissionResult.AlreadyImported(FakeNode.hash(6));
      case 7 -> new SubmissionResult.PriorityTooLow(-1, 5);
      case 8 -> new SubmissionResult.CycleDetected();
      case 9 -> new SubmissionResult.ImmediatelyDropped();
      case 10 -> new SubmissionResult.Unactionable();
      default -> new SubmissionResult.NoTagsProvided();
    };
  }

  @Override
  public SubmissionResult submitAndWatch(Bytes extrinsic, Consumer<TransactionStatus> listener) {
    SubmissionResult result = submit(extrinsic);
    if (result instanceof SubmissionResult.Accepted(Hash256 transaction)) {
      watchers.put(transaction, listener);
      listener.accept(new TransactionStatus.Ready());
    }
    return result;
  }

  @Override
  public void unwatch(Hash256 transaction, Consumer<TransactionStatus> listener) {
    watchers.remove(transaction, listener);
  }

  /** Tells all who watch. */
  void tell(TransactionStatus status) {
    watchers.values().forEach(watcher -> watcher.accept(status));
  }

  int watchers() {
    return watchers.size();
  }

  @Override
  public List<Bytes> pending() {
    return List.of(FakeChain.bytes("0x0011"), FakeChain.bytes("0x0022"));
  }

  @Override
  public List<Hash256> remove(Collection<Hash256> transactions) {
    return List.copyOf(transactions);
  }

  @Override
  public OptionalLong nextIndex(AccountId account) {
    return OptionalLong.of(account.bytes().at(0));
  }

  @Override
  public Occupancy occupancy() {
    return new Occupancy(2, 4, 0, 0);
  }
}
