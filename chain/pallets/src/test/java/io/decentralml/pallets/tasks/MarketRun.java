package io.decentralml.pallets.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.Origin;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * A market in which several accounts do at random what they may and may not. Beside it runs a model
 * of who gained what, which knows the events alone.
 */
final class MarketRun {
  private static final long POOR = 25_000;

  private final TasksRuntime chain = new TasksRuntime();
  private final Map<AccountId, Long> money = new TreeMap<>();
  private final Map<String, Integer> succeeded = new TreeMap<>();
  private final RandomGenerator random;
  private int failed;

  MarketRun(RandomGenerator random) {
    this.random = random;
    chain.leave(TasksRuntime.ACCOUNTS.get(3), POOR);
    TasksRuntime.ACCOUNTS.forEach(who -> money.put(who, chain.free(who)));
  }

  /** How many calls of each name worked. */
  Map<String, Integer> succeeded() {
    return succeeded;
  }

  /** How many calls failed. */
  int failed() {
    return failed;
  }

  /** One call; now and then a new block, after which everything must add up. */
  void step() {
    attempt(draw());
    if (random.nextInt(4) == 0) {
      check();
      chain.setBlock(chain.block() + 1 + random.nextInt(2));
    }
  }

  private void check() {
    TasksInvariants.check(chain);
    money.forEach((who, owned) ->
        assertThat(chain.free(who) + chain.reserved(who)).as("money of %s", who).isEqualTo(owned));
  }

  private record Attempt(Origin origin, TasksCall call) {}

  private void attempt(Attempt attempt) {
    NavigableMap<Bytes, Bytes> before = chain.host().state();
    // Offering a task may fail between two holds; everything else checks before it writes.
    DispatchResult result =
        attempt.call() instanceof TasksCall.CreateTask
            ? chain.run(attempt.origin(), attempt.call())
            : chain.pallet().dispatch(attempt.origin(), attempt.call());
    if (result.failed()) {
      failed++;
      assertThat(chain.host().state().equals(before)).as("no change by %s", attempt).isTrue();
      return;
    }
    succeeded.merge(attempt.call().getClass().getSimpleName(), 1, Integer::sum);
    chain.takeEvents().forEach(this::follow);
  }

  /** Only a payment and a forfeited deposit make anybody richer or poorer. */
  private void follow(Object event) {
    if (event instanceof TasksEvent.TaskResultAccepted(var task, _, var worker, Balance paid)) {
      move(creator(task), worker, paid);
    }
    if (event instanceof TasksEvent.PlaceReclaimed(var task, _, var worker, Balance forfeited)) {
      move(worker, creator(task), forfeited);
    }
  }

  private void move(AccountId from, AccountId to, Balance amount) {
    money.merge(from, -amount.value().low(), Long::sum);
    money.merge(to, amount.value().low(), Long::sum);
  }

  private Attempt draw() {
    TaskIndex task = new TaskIndex(recent(chain.storage().taskCount.get().value()));
    SubmissionIndex place =
        new SubmissionIndex(recent(chain.storage().submissionCount.get().value()));
    AccountId creator = likely(creator(task));
    AccountId judge = likely(judge(place));
    AccountId worker = likely(worker(place));
    AccountId anyone = anyone();
    return switch (random.nextInt(22)) {
      case 0, 1 -> signed(anyone, offer());
      case 2, 3, 4, 5 -> signed(anyone, new TasksCall.AssignTask(task));
      case 6, 7, 8, 9 -> signed(worker, TasksTestCase.result(place));
      case 10, 11 -> signed(judge, new TasksCall.AcceptTaskResult(place));
      case 12, 13 -> signed(judge, new TasksCall.RejectTaskResult(place, Bytes.EMPTY));
      case 14 -> signed(creator, new TasksCall.WithdrawTask(task));
      case 15 -> signed(anyone, new TasksCall.ExpireTask(task));
      case 16 -> signed(worker, new TasksCall.AbandonAssignment(place));
      case 17 -> signed(anyone, new TasksCall.ClaimUnreviewed(place));
      case 18 -> signed(anyone, new TasksCall.ReclaimPlace(place));
      case 19, 20 -> signed(anyone, new TasksCall.CloseDispute(place));
      default ->
          random.nextInt(6) == 0
              ? new Attempt(Origin.ROOT, new TasksCall.SetParameters(settings()))
              : signed(anyone, new TasksCall.RemoveTask(task));
    };
  }

  private static Attempt signed(AccountId who, TasksCall call) {
    return new Attempt(Origin.signed(who), call);
  }

  private TasksCall.CreateTask offer() {
    Offer offer = Offer.contributor().until(chain.block() + random.nextInt(50));
    ValidationStrategy[] strategies = ValidationStrategy.values();
    return offer
        .judgedBy(strategies[random.nextInt(strategies.length)])
        .withPlaces(random.nextInt(6))
        .paying(Balance.of(TasksRuntime.MINIMUM - 1 + random.nextInt(12_000)))
        .call();
  }

  private TaskParameters settings() {
    return Settings.of(random.nextInt(12), random.nextInt(105));
  }

  private int recent(int count) {
    return Math.max(0, count - 1 - random.nextInt(6));
  }

  private AccountId anyone() {
    return TasksRuntime.ACCOUNTS.get(random.nextInt(TasksRuntime.ACCOUNTS.size()));
  }

  private AccountId likely(AccountId who) {
    return random.nextInt(8) == 0 ? anyone() : who;
  }

  private AccountId creator(TaskIndex index) {
    return chain.storage().tasks.get(index) instanceof Option.Some<Task>(Task task)
        ? task.creator()
        : anyone();
  }

  private AccountId judge(SubmissionIndex index) {
    return chain.storage().submissions.get(index) instanceof Option.Some<Submission>(var found)
        ? creator(found.taskId())
        : anyone();
  }

  private AccountId worker(SubmissionIndex index) {
    return chain.storage().submissions.get(index) instanceof Option.Some<Submission>(var found)
        ? found.worker()
        : anyone();
  }

  /** Long after, one account settles and removes everything with calls that anyone may make. */
  void windUp() {
    chain.setBlock(chain.block() + 1000);
    AccountId anyone = anyone();
    for (int i = 0; i < chain.storage().submissionCount.get().value(); i++) {
      SubmissionIndex place = new SubmissionIndex(i);
      for (TasksCall call :
          List.of(
              new TasksCall.ReclaimPlace(place),
              new TasksCall.ClaimUnreviewed(place),
              new TasksCall.CloseDispute(place))) {
        attempt(signed(anyone, call));
      }
    }
    for (int i = 0; i < chain.storage().taskCount.get().value(); i++) {
      attempt(signed(anyone, new TasksCall.ExpireTask(new TaskIndex(i))));
      attempt(signed(anyone, new TasksCall.RemoveTask(new TaskIndex(i))));
      assertThat(chain.storage().tasks.contains(new TaskIndex(i))).isFalse();
    }
    check();
    TasksRuntime.ACCOUNTS.forEach(who -> assertThat(chain.reserved(who)).isZero());
  }
}
