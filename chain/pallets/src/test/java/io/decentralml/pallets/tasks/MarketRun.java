package io.decentralml.pallets.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.Origin;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * A market in which several accounts do at random what they may and may not. Beside it runs a model
 * of who gained what, which knows the events alone.
 */
final class MarketRun {
  private static final long POOR = 25_000;
  private static final int LATEST = 20;

  private final TasksRuntime chain = new TasksRuntime();
  private final Map<AccountId, Long> money = new TreeMap<>();
  private final Map<String, Integer> succeeded = new TreeMap<>();
  private final RandomGenerator random;
  private final Ways ways = new Ways(chain.storage());
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

  /** How tasks and places got from one state to another. */
  Set<String> ways() {
    return ways.gone();
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
    Balance bond = bond(attempt.call());
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
    chain.takeEvents().forEach(event -> follow(event, bond));
    ways.follow(attempt.call());
  }

  /** What each side has on hold before a dispute is resolved. */
  private Balance bond(TasksCall call) {
    return call instanceof TasksCall.ResolveDispute(SubmissionIndex place, _)
            && chain.storage().submissionLedgers.get(place)
                instanceof Option.Some<SubmissionLedger>(SubmissionLedger ledger)
        ? ledger.bond()
        : Balance.ZERO;
  }

  /** Only payments, lost bonds and forfeited deposits make anybody richer or poorer. */
  private void follow(Object event, Balance bond) {
    if (event instanceof TasksEvent.TaskResultAccepted(var task, _, var worker, Balance paid)) {
      move(creator(task), worker, paid);
    }
    if (event instanceof TasksEvent.PlaceReclaimed(var task, _, var worker, Balance forfeited)) {
      move(worker, creator(task), forfeited);
    }
    if (event instanceof TasksEvent.DisputeTimedOut(var task, _, var worker, Balance paid, _)) {
      move(creator(task), worker, paid);
    }
    if (event instanceof TasksEvent.DisputeResolved(var task, var place, boolean workerIsRight)) {
      AccountId winner = workerIsRight ? worker(place) : creator(task);
      AccountId loser = workerIsRight ? creator(task) : worker(place);
      move(loser, winner, bond);
    }
  }

  private void move(AccountId from, AccountId to, Balance amount) {
    money.merge(from, -amount.value().low(), Long::sum);
    money.merge(to, amount.value().low(), Long::sum);
  }

  private Attempt draw() {
    TaskIndex task = new TaskIndex(recent(chain.storage().taskCount.get().value()));
    AccountId creator = likely(creator(task));
    AccountId anyone = anyone();
    return switch (random.nextInt(32)) {
      case 0, 1 -> signed(anyone, offer());
      case 2, 3, 4, 5 -> signed(anyone, new TasksCall.AssignTask(task));
      case 6 -> signed(creator, new TasksCall.WithdrawTask(task));
      case 7 -> signed(anyone, new TasksCall.ExpireTask(task));
      case 8 -> signed(anyone, new TasksCall.RemoveTask(task));
      case 9 -> signed(creator, new TasksCall.AllowWorkers(task, crowd()));
      case 10 -> rare(anyone);
      case 11 -> signed(anyone, new TasksCall.ReclaimPlace(place(SubmissionStatus.ASSIGNED)));
      case 12, 13, 14, 15, 16 -> work(place(SubmissionStatus.ASSIGNED));
      case 17, 18, 19 -> attest(place(SubmissionStatus.PENDING_VALIDATION));
      case 20, 21 -> judge(place(SubmissionStatus.PENDING_VALIDATION));
      case 22, 23 -> judge(place(SubmissionStatus.VALIDATED));
      case 24, 25 -> dispute(place(SubmissionStatus.REJECTED));
      case 26 -> signed(anyone, new TasksCall.CloseDispute(place(SubmissionStatus.REJECTED)));
      case 27 -> signed(anyone, new TasksCall.CloseDispute(place(SubmissionStatus.DISPUTED)));
      case 28, 29 -> resolve(place(SubmissionStatus.DISPUTED));
      default -> signed(anyone, new TasksCall.ClaimUnreviewed(place(SubmissionStatus.VALIDATED)));
    };
  }

  private Attempt work(SubmissionIndex place) {
    AccountId worker = likely(worker(place));
    return switch (random.nextInt(6)) {
      case 0 -> signed(worker, new TasksCall.AbandonAssignment(place));
      case 1 ->
          signed(
              likely(creatorOf(place)),
              new TasksCall.ShareCredentials(place, Bytes.utf8("sealed")));
      default -> signed(worker, TasksTestCase.result(place));
    };
  }

  private Attempt attest(SubmissionIndex place) {
    return signed(attester(), new TasksCall.ValidateTaskResult(place, random.nextInt(4) > 0));
  }

  private Attempt judge(SubmissionIndex place) {
    AccountId creator = likely(creatorOf(place));
    return signed(
        creator,
        random.nextInt(3) == 0
            ? new TasksCall.AcceptTaskResult(place)
            : new TasksCall.RejectTaskResult(place, Bytes.EMPTY));
  }

  private Attempt dispute(SubmissionIndex place) {
    return signed(likely(worker(place)), new TasksCall.DisputeRejection(place));
  }

  private Attempt resolve(SubmissionIndex place) {
    return new Attempt(
        random.nextInt(8) == 0 ? Origin.ROOT : TasksRuntime.COUNCIL,
        new TasksCall.ResolveDispute(place, random.nextBoolean()));
  }

  /** Mostly one of the latest places in {@code status}, else any of the latest. */
  private SubmissionIndex place(SubmissionStatus status) {
    int count = chain.storage().submissionCount.get().value();
    int first = Math.max(0, count - LATEST);
    if (random.nextInt(8) > 0) {
      for (int i = count - 1; i >= first; i--) {
        SubmissionIndex place = new SubmissionIndex(i);
        if (chain.storage().submissions.get(place) instanceof Option.Some<Submission>(var found)
            && found.status() == status
            && chain.storage().submissionLedgers.contains(place)
            && random.nextInt(3) > 0) {
          return place;
        }
      }
    }
    return new SubmissionIndex(recent(count));
  }

  private Attempt rare(AccountId anyone) {
    return switch (random.nextInt(6)) {
      case 0 -> root(new TasksCall.SetParameters(settings()));
      case 1 -> root(new TasksCall.SetAttesters(crowd()));
      default -> signed(anyone, new TasksCall.PublishKey(anyone.bytes()));
    };
  }

  private Attempt root(TasksCall call) {
    return new Attempt(random.nextInt(8) == 0 ? Origin.signed(anyone()) : Origin.ROOT, call);
  }

  /** Half of the accounts at random, some of them twice. */
  private List<AccountId> crowd() {
    List<AccountId> crowd = new ArrayList<>();
    for (int i = 0; i < TasksRuntime.ACCOUNTS.size() / 2; i++) {
      crowd.add(anyone());
    }
    return crowd;
  }

  private AccountId attester() {
    List<AccountId> attesters = chain.storage().attesters.get();
    return attesters.isEmpty() || random.nextInt(8) == 0
        ? anyone()
        : attesters.get(random.nextInt(attesters.size()));
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

  private AccountId creatorOf(SubmissionIndex index) {
    return chain.storage().submissions.get(index) instanceof Option.Some<Submission>(var found)
        ? creator(found.taskId())
        : anyone();
  }

  private AccountId worker(SubmissionIndex index) {
    return chain.storage().submissions.get(index) instanceof Option.Some<Submission>(var found)
        ? found.worker()
        : anyone();
  }

  /**
   * Long after, one account settles everything with calls that anyone may make, and when the
   * records need not stay any longer it removes them.
   */
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
    }
    check();
    chain.setBlock(chain.block() + 1000);
    for (int i = 0; i < chain.storage().taskCount.get().value(); i++) {
      do {
        attempt(signed(anyone, new TasksCall.RemoveTask(new TaskIndex(i))));
      } while (chain.storage().tasks.contains(new TaskIndex(i)));
    }
    check();
    assertThat(ways.areEmpty()).isTrue();
    TasksRuntime.ACCOUNTS.forEach(who -> assertThat(chain.reserved(who)).isZero());
  }
}
