package io.decentralml.pallets.tasks;

import io.decentralml.frame.DispatchInfo;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.EventSink;
import io.decentralml.frame.Origin;
import io.decentralml.frame.Pallet;
import io.decentralml.frame.PalletEvents;
import io.decentralml.frame.StorageEntry;
import io.decentralml.primitives.AccountId;
import io.decentralml.runtimeapi.HostFunctions;
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

  /** A market over {@code host}'s storage. */
  public TasksPallet(HostFunctions host, EventSink sink, TasksConfig config) {
    super(config.id(), sink, TasksEventCodec.CODEC);
    PalletEvents<TasksEvent> events = palletEvents();
    storage = new TasksStorage(host, config.id().name());
    Ledgers ledgers = new Ledgers(config, storage);
    offers = new Offers(config, storage, ledgers, events);
    reviews = new Reviews(config, storage, ledgers, offers, events);
    assignments = new Assignments(config, storage, ledgers, reviews, events);
  }

  /** Sets up the market of a new chain. */
  public void buildGenesis(TaskParameters parameters) {
    storage.parameters.put(parameters);
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
      case TasksCall.CloseDispute(SubmissionIndex submission) -> reviews.close(submission);
      case TasksCall.RemoveTask(TaskIndex task) -> offers.remove(task);
      case TasksCall.SetParameters _ -> DispatchResult.BAD_ORIGIN;
    };
  }

  private DispatchResult root(TasksCall call) {
    if (!(call instanceof TasksCall.SetParameters(TaskParameters parameters))) {
      return DispatchResult.BAD_ORIGIN;
    }
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
