package io.decentralml.pallets.tasks;

import io.decentralml.frame.DispatchInfo;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.EventSink;
import io.decentralml.frame.Origin;
import io.decentralml.frame.Pallet;
import io.decentralml.frame.PalletEvents;
import io.decentralml.frame.StorageEntry;
import io.decentralml.frame.traits.EnsureOrigin;
import io.decentralml.primitives.AccountId;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.TypeShape;
import java.util.List;

/** The task market: checks the origin of each call and hands it to the part that knows it. */
public final class TasksPallet extends Pallet<TasksCall, TasksEvent> {
  private final TasksStorage storage;
  private final Offers offers;
  private final Assignments assignments;
  private final Reviews reviews;
  private final Attestations attestations;
  private final Disputes disputes;
  private final Secrets secrets;
  private final Removals removals;
  private final EnsureOrigin disputeOrigin;

  /** A market over {@code host}'s storage. */
  public TasksPallet(HostFunctions host, EventSink sink, TasksConfig config) {
    super(config.id(), sink, TasksEventCodec.CODEC);
    PalletEvents<TasksEvent> events = palletEvents();
    storage = new TasksStorage(host, config.id().name());
    Ledgers ledgers = new Ledgers(config, storage);
    offers = new Offers(config, storage, ledgers, events);
    OpenPlaces places = new OpenPlaces(config, storage, offers, events);
    reviews = new Reviews(storage, ledgers, places, events);
    attestations = new Attestations(config, storage, places, events);
    disputes = new Disputes(storage, ledgers, places, events);
    secrets = new Secrets(storage, places, events);
    removals = new Removals(config, storage, ledgers, events);
    disputeOrigin = config.disputeOrigin();
    assignments = new Assignments(config, storage, ledgers, reviews, events);
  }

  /** Sets up the market of a new chain. */
  public void buildGenesis(TasksGenesis genesis) {
    storage.parameters.put(genesis.parameters());
    attestations.replace(genesis.attesters());
  }

  /** Whether {@code account} is in the set of attesters that Root names. */
  public boolean isAttester(AccountId account) {
    return storage.attesters.get().contains(account);
  }

  @Override
  public Codec<TasksCall> calls() {
    return TasksCallCodec.CODEC;
  }

  @Override
  public DispatchInfo info(TasksCall call) {
    return DispatchInfo.normal(TasksWeights.of(call));
  }

  @Override
  public DispatchResult dispatch(Origin origin, TasksCall call) {
    if (call instanceof TasksCall.ResolveDispute(SubmissionIndex submission, boolean worker)) {
      return disputeOrigin.permits(origin)
          ? disputes.resolve(submission, worker ? Disputes.Winner.WORKER : Disputes.Winner.CREATOR)
          : DispatchResult.BAD_ORIGIN;
    }
    return switch (origin) {
      case Origin.Signed(AccountId account) -> signed(account, call);
      case Origin.Root() -> root(call);
      case Origin.None() -> DispatchResult.BAD_ORIGIN;
    };
  }

  private DispatchResult signed(AccountId account, TasksCall call) {
    return switch (call) {
      case TasksCall.CreateTask create -> offers.create(account, create);
      case TasksCall.AssignTask(TaskIndex task) -> assignments.assign(account, task);
      case TasksCall.SendTaskResult send -> assignments.send(account, send);
      case TasksCall.AcceptTaskResult(SubmissionIndex submission) ->
          reviews.accept(account, submission);
      case TasksCall.RejectTaskResult(SubmissionIndex submission, var reason) ->
          reviews.reject(account, submission, reason);
      case TasksCall.WithdrawTask(TaskIndex task) -> offers.withdraw(account, task);
      case TasksCall.ExpireTask(TaskIndex task) -> offers.expire(task);
      case TasksCall.AbandonAssignment(SubmissionIndex submission) ->
          assignments.abandon(account, submission);
      case TasksCall.ClaimUnreviewed(SubmissionIndex submission) -> reviews.claim(submission);
      case TasksCall.ReclaimPlace(SubmissionIndex submission) -> assignments.reclaim(submission);
      case TasksCall.ValidateTaskResult(SubmissionIndex submission, boolean passed) ->
          attestations.validate(account, submission, Verdict.of(passed));
      case TasksCall.DisputeRejection(SubmissionIndex submission) ->
          disputes.dispute(account, submission);
      case TasksCall.CloseDispute(SubmissionIndex submission) -> disputes.close(submission);
      case TasksCall.RemoveTask(TaskIndex task) -> removals.remove(task);
      case TasksCall.PublishKey(Bytes key) -> secrets.publish(account, key);
      case TasksCall.ShareCredentials(SubmissionIndex submission, Bytes sealed) ->
          secrets.share(account, submission, sealed);
      case TasksCall.AllowWorkers(TaskIndex task, List<AccountId> workers) ->
          offers.allow(account, task, workers);
      case TasksCall.ResolveDispute _, TasksCall.SetParameters _, TasksCall.SetAttesters _ ->
          DispatchResult.BAD_ORIGIN;
    };
  }

  private DispatchResult root(TasksCall call) {
    if (call instanceof TasksCall.SetAttesters(List<AccountId> accounts)) {
      return attestations.set(accounts);
    }
    return call instanceof TasksCall.SetParameters(TaskParameters parameters)
        ? set(parameters)
        : DispatchResult.BAD_ORIGIN;
  }

  private DispatchResult set(TaskParameters parameters) {
    if (!parameters.areSound()) {
      return fail(TasksError.INVALID_PARAMETERS);
    }
    storage.parameters.put(parameters);
    return deposit(new TasksEvent.ParametersChanged(parameters));
  }

  @Override
  public List<StorageEntry> storage() {
    return storage.entries();
  }

  @Override
  public Option<TypeShape> errorShape() {
    return Option.some(TasksErrorCodec.CODEC.shape());
  }
}
