package io.decentralml.pallets.tasks;

import static io.decentralml.pallets.tasks.TasksRuntime.CREATOR;
import static io.decentralml.pallets.tasks.TasksRuntime.OTHER;
import static io.decentralml.pallets.tasks.TasksRuntime.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

class SendTaskResultTest extends TasksTestCase {
  private static final TasksCall CALL = result(SUBMISSION);

  private static TasksCall.SendTaskResult with(
      Option<Bytes> text, Option<Bytes> path, Option<StorageType> store) {
    return new TasksCall.SendTaskResult(SUBMISSION, text, path, store, Option.none());
  }

  @Test
  void send_path_waitsForAJudgement() {
    assigned(Offer.contributor());
    chain.setBlock(4);

    List<Object> events = chain.succeed(WORKER, CALL);

    assertThat(events).containsExactly(new TasksEvent.TaskResultSent(TASK, SUBMISSION, WORKER));
    assertThat(submission().status()).isEqualTo(SubmissionStatus.PENDING_VALIDATION);
    assertThat(submission().resultPath()).isEqualTo(Offer.text("bafy-update"));
    assertThat(submission().resultStorageType()).isEqualTo(Option.some(StorageType.IPFS));
    assertThat(clock())
        .isEqualTo(
            new SubmissionLedger(
                Balance.of(DEPOSIT),
                Balance.ZERO,
                BlockNumber.of(11),
                Option.some(BlockNumber.of(9)),
                Option.some(BlockNumber.of(12)),
                Option.none(),
                Option.none(),
                0,
                0));
    assertMoney(WORKER, 0, DEPOSIT);
  }

  @Test
  void send_text_isAResultToo() {
    assigned(Offer.contributor());

    chain.succeed(WORKER, with(Offer.text("seven"), Option.none(), Option.none()));

    assertThat(submission().result()).isEqualTo(Offer.text("seven"));
  }

  @Test
  void send_autoAccept_paysAtOnce() {
    assigned(Offer.contributor().judgedBy(ValidationStrategy.AUTO_ACCEPT));

    List<Object> events = chain.succeed(WORKER, CALL);

    assertThat(events)
        .containsExactly(
            new TasksEvent.TaskResultSent(TASK, SUBMISSION, WORKER),
            movedEvent(chain.config().pay(), CREATOR, WORKER, Offer.PAY),
            releasedEvent(chain.config().workerDeposit(), WORKER, DEPOSIT),
            new TasksEvent.TaskResultAccepted(TASK, SUBMISSION, WORKER, Balance.of(Offer.PAY)));
    assertMoney(WORKER, Offer.PAY, 0);
    assertMoney(CREATOR, -Offer.PAY, 2 * Offer.PAY + STORAGE_DEPOSIT);
    assertThat(submission().status()).isEqualTo(SubmissionStatus.ACCEPTED);
    assertThat(submission().paidBlock()).isEqualTo(Option.some(BlockNumber.of(1)));
    assertThat(submission().resultPath()).isEqualTo(Offer.text("bafy-update"));
  }

  @Test
  void send_customAccept_waitsForAJudgement() {
    delivered(Offer.contributor().judgedBy(ValidationStrategy.CUSTOM_ACCEPT));

    assertThat(submission().status()).isEqualTo(SubmissionStatus.PENDING_VALIDATION);
  }

  @Test
  void send_afterWithdrawal_isPaidAllTheSame() {
    assigned(Offer.contributor().judgedBy(ValidationStrategy.AUTO_ACCEPT));
    chain.succeed(CREATOR, new TasksCall.WithdrawTask(TASK));

    chain.succeed(WORKER, CALL);

    assertMoney(WORKER, Offer.PAY, 0);
    assertThat(task().status()).isEqualTo(TaskStatus.WITHDRAWN);
  }

  @Test
  void send_lastPlaceOfAutoAccept_completesTheTask() {
    assigned(Offer.contributor().withPlaces(1).judgedBy(ValidationStrategy.AUTO_ACCEPT));

    List<Object> events = chain.succeed(WORKER, CALL);

    assertThat(events.getLast()).isEqualTo(new TasksEvent.TaskCompleted(TASK));
    assertThat(task().status()).isEqualTo(TaskStatus.COMPLETED);
  }

  @Test
  void send_inTheLastBlock_isInTime() {
    assigned(Offer.contributor());
    chain.setBlock(11);

    chain.succeed(WORKER, CALL);
  }

  @Test
  void send_afterTheLastBlock_changesNothing() {
    assigned(Offer.contributor());
    chain.setBlock(12);

    chain.assertNoChange(TasksError.DELIVERY_DEADLINE_PASSED, WORKER, CALL);
  }

  @Test
  void send_unknownSubmission_changesNothing() {
    chain.assertNoChange(TasksError.SUBMISSION_NOT_FOUND, WORKER, CALL);
  }

  @Test
  void send_byAnother_changesNothing() {
    assigned(Offer.contributor());

    chain.assertNoChange(TasksError.NOT_AUTHORIZED, OTHER, CALL);
    chain.assertNoChange(TasksError.NOT_AUTHORIZED, CREATOR, CALL);
  }

  @Test
  void send_twice_changesNothing() {
    delivered(Offer.contributor());

    chain.assertNoChange(TasksError.INVALID_STATUS, WORKER, CALL);
  }

  @Test
  void send_nothingOrHalfAPath_changesNothing() {
    assigned(Offer.contributor());
    Option<StorageType> store = Option.some(StorageType.S3);
    List<TasksCall.SendTaskResult> calls =
        List.of(
            with(Option.none(), Option.none(), Option.none()),
            with(Offer.text(""), Option.none(), Option.none()),
            with(Option.none(), Offer.text("path"), Option.none()),
            with(Option.none(), Option.none(), store),
            with(Option.none(), Offer.text(""), store),
            with(Offer.text("seven"), Offer.text("path"), Option.none()),
            with(Offer.text("seven"), Option.none(), store));

    for (TasksCall.SendTaskResult call : calls) {
      chain.assertNoChange(TasksError.INVALID_RESULT_SUBMISSION, WORKER, call);
    }
  }

  @Test
  void send_credentials_onlyWhereTheSettingsAllowThem() {
    assigned(Offer.contributor());
    TasksCall call =
        new TasksCall.SendTaskResult(
            SUBMISSION,
            Option.none(),
            Offer.text("path"),
            Option.some(StorageType.S3),
            Offer.text("token"));
    chain.assertNoChange(TasksError.CREDENTIALS_NOT_ALLOWED, WORKER, call);
    chain.set(Settings.with(true));

    chain.succeed(WORKER, call);

    assertThat(submission().resultStorageCredentials()).isEqualTo(Offer.text("token"));
  }

  @Test
  void send_unsigned_isNoOrigin() {
    assigned(Offer.contributor());

    assertSignedOnly(CALL);
  }
}
