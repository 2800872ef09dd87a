package io.decentralml.pallets.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.traits.HoldReason;
import io.decentralml.pallets.balances.BalancesInvariants;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Decoded;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.testkit.Hex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What is true of the market after every call: holds are what the ledgers say, ledgers are what the
 * places say, no place is lost, every index matches its records, and no planck came or went.
 */
final class TasksInvariants {
  private final TasksRuntime chain;
  private final NavigableMap<Bytes, Bytes> state;
  private final Map<Integer, Task> tasks;
  private final Map<Integer, TaskLedger> taskLedgers;
  private final Map<Integer, Submission> submissions;
  private final Map<Integer, SubmissionLedger> submissionLedgers;

  private TasksInvariants(TasksRuntime chain) {
    this.chain = chain;
    state = chain.host().state();
    tasks = items("Tasks", TaskCodec.CODEC);
    taskLedgers = items("TaskLedgers", TaskLedgerCodec.CODEC);
    submissions = items("TaskResultSubmissions", SubmissionCodec.CODEC);
    submissionLedgers = items("SubmissionLedgers", SubmissionLedgerCodec.CODEC);
  }

  static void check(TasksRuntime chain) {
    new TasksInvariants(chain).check();
  }

  private void check() {
    BalancesInvariants.check(chain.host(), Balance.of(TasksRuntime.MINIMUM));
    assertThat(chain.balances().totalIssuance())
        .isEqualTo(Balance.of(TasksRuntime.ENDOWMENT * TasksRuntime.ACCOUNTS.size()));
    assertThat(taskLedgers.keySet()).isEqualTo(tasks.keySet());
    assertThat(submissions.keySet()).containsAll(submissionLedgers.keySet());
    submissions.forEach(this::assertSubmission);
    tasks.forEach(this::assertTask);
    TasksRuntime.ACCOUNTS.forEach(this::assertHolds);
    assertIndices();
  }

  private void assertSubmission(int index, Submission submission) {
    boolean open = submissionLedgers.containsKey(index);
    assertThat(submission.submissionId()).isEqualTo(new SubmissionIndex(index));
    Task task = Objects.requireNonNull(tasks.get(submission.taskId().value()));
    assertThat(submission.paidAmount()).isEqualTo(expectedPay(submission, task, open));
    assertThat(submission.paidBlock().isSome()).isEqualTo(submission.paidAmount().isSome());
    switch (submission.status()) {
      case ASSIGNED, PENDING_VALIDATION, VALIDATED -> assertThat(open).isTrue();
      case ACCEPTED, ABANDONED -> assertThat(open).isFalse();
      case REJECTED, DISPUTED -> {
        // Open until nobody can dispute or resolve it any more.
      }
    }
    if (open) {
      assertClock(submission, Objects.requireNonNull(submissionLedgers.get(index)));
    }
  }

  private static Option<Balance> expectedPay(Submission submission, Task task, boolean open) {
    return switch (submission.status()) {
      case ACCEPTED -> Option.some(task.paysAmount());
      case DISPUTED -> open ? Option.none() : task.paysAmount().dividedBy(2);
      case ASSIGNED, PENDING_VALIDATION, VALIDATED, REJECTED, ABANDONED -> Option.none();
    };
  }

  private static void assertClock(Submission submission, SubmissionLedger ledger) {
    boolean delivered = submission.status() != SubmissionStatus.ASSIGNED;
    boolean disputed = submission.status() == SubmissionStatus.DISPUTED;
    boolean rejected = disputed || submission.status() == SubmissionStatus.REJECTED;
    assertThat(submission.result().isSome() || submission.resultPath().isSome())
        .isEqualTo(delivered);
    assertThat(ledger.reviewEnd().isSome()).isEqualTo(delivered);
    assertThat(ledger.attestationEnd().isSome()).isEqualTo(delivered);
    assertThat(ledger.disputeEnd().isSome()).isEqualTo(rejected);
    assertThat(ledger.deposit().isZero()).isEqualTo(rejected);
    assertThat(ledger.bond().isZero()).isEqualTo(!rejected);
    assertThat(ledger.resolutionEnd().isSome()).isEqualTo(disputed);
  }

  private void assertTask(int index, Task task) {
    TaskLedger ledger = Objects.requireNonNull(taskLedgers.get(index));
    int records = 0;
    int open = 0;
    int settled = 0;
    for (Map.Entry<Integer, Submission> entry : submissions.entrySet()) {
      if (entry.getValue().taskId().value() == index) {
        boolean isOpen = submissionLedgers.containsKey(entry.getKey());
        records++;
        open += isOpen ? 1 : 0;
        settled += !isOpen && entry.getValue().status() != SubmissionStatus.ABANDONED ? 1 : 0;
      }
    }
    assertThat(ledger.records()).as("records of task %s", index).isEqualTo(records);
    assertThat(ledger.openPlaces()).as("open places of task %s", index).isEqualTo(open);
    assertThat(ledger.pay())
        .as("pay of task %s", index)
        .isEqualTo(task.paysAmount().saturatingTimes((long) ledger.freePlaces() + open));
    assertPlaces(index, task, ledger, open + settled);
  }

  private static void assertPlaces(int index, Task task, TaskLedger ledger, int used) {
    int places = ledger.freePlaces() + used;
    assertThat(ledger.freePlaces()).isNotNegative();
    switch (task.status()) {
      case CREATED -> {
        assertThat(ledger.freePlaces()).isEqualTo(task.maxAssignments());
        assertThat(ledger.records()).isZero();
      }
      case IN_PROGRESS ->
          assertThat(places).as("places of task %s", index).isEqualTo(task.maxAssignments());
      case COMPLETED -> {
        assertThat(ledger.freePlaces() + ledger.openPlaces()).isZero();
        assertThat(places).isLessThanOrEqualTo(task.maxAssignments());
      }
      case WITHDRAWN -> {
        assertThat(ledger.freePlaces()).isZero();
        assertThat(places).isLessThanOrEqualTo(task.maxAssignments());
      }
    }
  }

  private void assertHolds(AccountId who) {
    Balance pay = Balance.ZERO;
    Balance storage = Balance.ZERO;
    Balance deposit = Balance.ZERO;
    Balance bond = Balance.ZERO;
    for (Map.Entry<Integer, Task> entry : tasks.entrySet()) {
      if (entry.getValue().creator().equals(who)) {
        TaskLedger ledger = Objects.requireNonNull(taskLedgers.get(entry.getKey()));
        pay = pay.saturatingPlus(ledger.pay());
        storage = storage.saturatingPlus(ledger.storageDeposit());
      }
    }
    for (Map.Entry<Integer, SubmissionLedger> entry : submissionLedgers.entrySet()) {
      Submission submission = Objects.requireNonNull(submissions.get(entry.getKey()));
      Task task = Objects.requireNonNull(tasks.get(submission.taskId().value()));
      SubmissionLedger ledger = entry.getValue();
      deposit =
          submission.worker().equals(who) ? deposit.saturatingPlus(ledger.deposit()) : deposit;
      bond = task.creator().equals(who) ? bond.saturatingPlus(ledger.bond()) : bond;
      boolean disputes =
          submission.status() == SubmissionStatus.DISPUTED && submission.worker().equals(who);
      bond = disputes ? bond.saturatingPlus(ledger.bond()) : bond;
    }
    assertHold(chain.config().pay(), who, pay);
    assertHold(chain.config().storageDeposit(), who, storage);
    assertHold(chain.config().workerDeposit(), who, deposit);
    assertHold(chain.config().disputeBond(), who, bond);
  }

  private void assertHold(HoldReason reason, AccountId who, Balance expected) {
    assertThat(chain.balances().held(reason, who))
        .as("%s of %s", reason.name(), who)
        .isEqualTo(expected);
  }

  private void assertIndices() {
    assertThat(entries("TaskSubmissions")).hasSize(submissions.size());
    assertThat(entries("WorkerSubmissions")).hasSize(submissions.size());
    assertThat(entries("CreatorTasks")).hasSize(tasks.size());
    int attestations = 0;
    for (SubmissionLedger each : submissionLedgers.values()) {
      attestations += each.passed() + each.failed();
    }
    assertThat(entries("Attestations")).hasSizeGreaterThanOrEqualTo(attestations);
    int allowed = 0;
    for (TaskLedger each : taskLedgers.values()) {
      allowed += each.allowedWorkers();
    }
    assertThat(entries("AllowedWorkers")).hasSize(allowed);
    assertThat(submissions.keySet())
        .containsAll(items("SharedCredentials", Scale.boundedBytes(1024)).keySet());
    submissions.forEach((index, submission) -> {
      SubmissionIndex key = new SubmissionIndex(index);
      assertThat(chain.storage().taskSubmissions.contains(submission.taskId(), key)).isTrue();
      assertThat(chain.storage().workerSubmissions.contains(submission.worker(), key)).isTrue();
    });
    tasks.forEach((index, task) ->
        assertThat(chain.storage().creatorTasks.contains(task.creator(), new TaskIndex(index)))
            .isTrue());
  }

  /** All of a map by the number at the end of its keys. */
  private <T> Map<Integer, T> items(String item, Codec<T> codec) {
    Map<Integer, T> found = new TreeMap<>();
    for (Map.Entry<Bytes, Bytes> entry : entries(item)) {
      Bytes key = entry.getKey();
      int end = key.length();
      int index =
          key.at(end - 4) | key.at(end - 3) << 8 | key.at(end - 2) << 16 | key.at(end - 1) << 24;
      found.put(index, decoded(codec, entry.getValue()));
    }
    return found;
  }

  private List<Map.Entry<Bytes, Bytes>> entries(String item) {
    String prefix =
        "0x"
            + Hex.text(chain.host().twox128(Bytes.utf8(TasksRuntime.ID.name()).toArray()))
            + Hex.text(chain.host().twox128(Bytes.utf8(item).toArray()));
    List<Map.Entry<Bytes, Bytes>> found = new ArrayList<>();
    for (Map.Entry<Bytes, Bytes> entry : state.tailMap(Bytes.wrap(Hex.bytes(prefix))).entrySet()) {
      if (!entry.getKey().toHex().startsWith(prefix)) {
        break;
      }
      found.add(entry);
    }
    return found;
  }

  private static <T> T decoded(Codec<T> codec, Bytes bytes) {
    if (codec.fromBytes(bytes.toArray()) instanceof Decoded.Value<T>(T value)) {
      return value;
    }
    throw new AssertionError("does not decode: " + bytes);
  }
}
