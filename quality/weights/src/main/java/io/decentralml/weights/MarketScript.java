package io.decentralml.weights;

import static io.decentralml.weights.CostClass.MARKET;

import io.decentralml.crypto.KeyPair;
import io.decentralml.pallets.tasks.StorageType;
import io.decentralml.pallets.tasks.SubmissionIndex;
import io.decentralml.pallets.tasks.TaskIndex;
import io.decentralml.pallets.tasks.TaskParameters;
import io.decentralml.pallets.tasks.TaskType;
import io.decentralml.pallets.tasks.TasksCall;
import io.decentralml.pallets.tasks.ValidationStrategy;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import java.util.List;

/**
 * Measures the calls of the task market along the lives of a few tasks, with fields at their
 * longest.
 */
final class MarketScript {
  private static final Balance PAY = Balance.of(1_000_000_000_000_000_000L);
  private static final int PERIOD = 3;

  /** How many records one call removes at most. */
  private static final int RECORDS = 50;

  private final Workbench bench;
  private final KeyPair creator = Workbench.account("Dave");
  private final KeyPair worker = Workbench.account("Ferdie");
  private final KeyPair other = Workbench.account("Eve");
  private final KeyPair bob = Workbench.account("Bob");
  private final KeyPair charlie = Workbench.account("Charlie");
  private int tasks;
  private int submissions;

  private MarketScript(Workbench bench) {
    this.bench = bench;
  }

  static void measure(Workbench bench) {
    MarketScript market = new MarketScript(bench);
    market.settings();
    market.offers();
    market.attestedPlace();
    market.disputedPlaces();
    market.forgottenPlaces();
    market.removal();
  }

  private void settings() {
    TaskParameters shortPeriods =
        new TaskParameters(
            PERIOD, PERIOD, PERIOD, PERIOD, PERIOD, 1, 1000, 2, (byte) 10, Balance.of(1), true);
    bench.byRoot(MARKET, "SET_PARAMETERS", Calls.of(new TasksCall.SetParameters(shortPeriods)));
    bench.growingByRoot(
        MARKET,
        "SET_ATTESTERS",
        1,
        100,
        count -> Calls.of(new TasksCall.SetAttesters(Calls.strangers(count))));
    bench.signed(
        MARKET, "PUBLISH_KEY", worker, Calls.of(new TasksCall.PublishKey(Calls.bytes(32))));
  }

  private void offers() {
    bench.growing(
        MARKET,
        "CREATE_TASK",
        creator,
        0,
        4000,
        length -> offer(ValidationStrategy.MANUAL_ACCEPT, 10, 1000, length));
    int task = open(ValidationStrategy.MANUAL_ACCEPT, 10, 2);
    bench.growing(
        MARKET,
        "ALLOW_WORKERS",
        creator,
        1,
        100,
        count -> Calls.of(new TasksCall.AllowWorkers(new TaskIndex(task), Calls.strangers(count))));
    bench.unapplied(
        MARKET,
        "WITHDRAW_TASK",
        creator,
        Calls.of(new TasksCall.WithdrawTask(new TaskIndex(task))));
    bench.pass(2);
    bench.signed(
        MARKET, "EXPIRE_TASK", bob, Calls.of(new TasksCall.ExpireTask(new TaskIndex(task))));
  }

  private void attestedPlace() {
    int task = open(ValidationStrategy.CUSTOM_ACCEPT, 10, 1000);
    allow(task, Calls.account(worker));
    int place = take(task, worker, "ASSIGN_TASK");
    bench.unapplied(
        MARKET,
        "ABANDON_ASSIGNMENT",
        worker,
        Calls.of(new TasksCall.AbandonAssignment(new SubmissionIndex(place))));
    bench.signed(
        MARKET,
        "SHARE_CREDENTIALS",
        creator,
        Calls.of(new TasksCall.ShareCredentials(new SubmissionIndex(place), Calls.bytes(1024))));
    bench.apply(worker, delivery(place));
    bench.apply(bob, attestation(place));
    bench.signed(MARKET, "VALIDATE_TASK_RESULT", charlie, attestation(place));
    bench.signed(
        MARKET,
        "ACCEPT_TASK_RESULT",
        creator,
        Calls.of(new TasksCall.AcceptTaskResult(new SubmissionIndex(place))));
    int paidAtOnce = take(open(ValidationStrategy.AUTO_ACCEPT, 1, 1000), worker);
    bench.signed(MARKET, "SEND_TASK_RESULT", worker, delivery(paidAtOnce));
  }

  private void disputedPlaces() {
    int task = open(ValidationStrategy.MANUAL_ACCEPT, 10, 1000);
    int place = take(task, worker);
    bench.apply(worker, delivery(place));
    bench.signed(MARKET, "REJECT_TASK_RESULT", creator, rejection(place));
    byte[] dispute = Calls.of(new TasksCall.DisputeRejection(new SubmissionIndex(place)));
    bench.signed(MARKET, "DISPUTE_REJECTION", worker, dispute);
    bench.unappliedByRoot(
        MARKET,
        "RESOLVE_DISPUTE",
        Calls.of(new TasksCall.ResolveDispute(new SubmissionIndex(place), true)));
    bench.pass(PERIOD + 1);
    bench.signed(
        MARKET,
        "CLOSE_DISPUTE",
        bob,
        Calls.of(new TasksCall.CloseDispute(new SubmissionIndex(place))));
  }

  private void forgottenPlaces() {
    int task = open(ValidationStrategy.MANUAL_ACCEPT, 10, 1000);
    int unreviewed = take(task, worker);
    bench.apply(worker, delivery(unreviewed));
    int late = take(task, other);
    bench.pass(PERIOD + 1);
    bench.signed(
        MARKET,
        "CLAIM_UNREVIEWED",
        bob,
        Calls.of(new TasksCall.ClaimUnreviewed(new SubmissionIndex(unreviewed))));
    bench.signed(
        MARKET,
        "RECLAIM_PLACE",
        bob,
        Calls.of(new TasksCall.ReclaimPlace(new SubmissionIndex(late))));
  }

  /** As many records as one call removes, and the task with the last of them. */
  private void removal() {
    int task = open(ValidationStrategy.MANUAL_ACCEPT, 10, 1000);
    for (int i = 0; i < RECORDS; i++) {
      int place = take(task, worker);
      bench.apply(
          creator,
          Calls.of(new TasksCall.ShareCredentials(new SubmissionIndex(place), Calls.bytes(8))));
      bench.apply(worker, Calls.of(new TasksCall.AbandonAssignment(new SubmissionIndex(place))));
    }
    bench.apply(creator, Calls.of(new TasksCall.WithdrawTask(new TaskIndex(task))));
    bench.pass(2);
    bench.signed(
        MARKET, "REMOVE_TASK", bob, Calls.of(new TasksCall.RemoveTask(new TaskIndex(task))));
  }

  private int open(ValidationStrategy strategy, int places, int blocks) {
    bench.apply(creator, offer(strategy, places, blocks, 100));
    return tasks++;
  }

  private void allow(int task, AccountId account) {
    bench.apply(
        creator, Calls.of(new TasksCall.AllowWorkers(new TaskIndex(task), List.of(account))));
  }

  private int take(int task, KeyPair taker) {
    bench.apply(taker, Calls.of(new TasksCall.AssignTask(new TaskIndex(task))));
    return submissions++;
  }

  private int take(int task, KeyPair taker, String name) {
    bench.signed(MARKET, name, taker, Calls.of(new TasksCall.AssignTask(new TaskIndex(task))));
    return submissions++;
  }

  private static byte[] delivery(int place) {
    return Calls.of(
        new TasksCall.SendTaskResult(
            new SubmissionIndex(place),
            Option.some(Calls.bytes(2048)),
            Option.some(Calls.bytes(512)),
            Option.some(StorageType.IPFS),
            Option.none()));
  }

  private static byte[] attestation(int place) {
    return Calls.of(new TasksCall.ValidateTaskResult(new SubmissionIndex(place), true));
  }

  private static byte[] rejection(int place) {
    return Calls.of(new TasksCall.RejectTaskResult(new SubmissionIndex(place), Calls.bytes(512)));
  }

  /** An offer that carries {@code length} bytes more than it must. */
  private byte[] offer(ValidationStrategy strategy, int places, int blocks, int length) {
    Option<Bytes> none = Option.none();
    return Calls.of(
        new TasksCall.CreateTask(
            TaskType.MODEL_ENGINEER,
            none,
            PAY,
            BlockNumber.of(bench.block() + blocks),
            places,
            strategy,
            none,
            Option.none(),
            none,
            Option.none(),
            Option.none(),
            Option.none(),
            none,
            none,
            Option.some(Calls.bytes(length)),
            Option.none(),
            none,
            Option.some(Calls.bytes(59)),
            Option.some(StorageType.IPFS),
            none));
  }
}
