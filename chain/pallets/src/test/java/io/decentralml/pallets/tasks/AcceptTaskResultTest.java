package io.decentralml.pallets.tasks;

import static io.decentralml.pallets.tasks.TasksRuntime.CREATOR;
import static io.decentralml.pallets.tasks.TasksRuntime.OTHER;
import static io.decentralml.pallets.tasks.TasksRuntime.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptTaskResultTest extends TasksTestCase {
  private static final TasksCall CALL = new TasksCall.AcceptTaskResult(SUBMISSION);

  @Test
  void accept_delivered_paysAndReturnsTheDeposit() {
    delivered(Offer.contributor());
    chain.setBlock(5);

    List<Object> events = chain.succeed(CREATOR, CALL);

    assertThat(events)
        .containsExactly(
            movedEvent(chain.config().pay(), CREATOR, WORKER, Offer.PAY),
            releasedEvent(chain.config().workerDeposit(), WORKER, DEPOSIT),
            new TasksEvent.TaskResultAccepted(TASK, SUBMISSION, WORKER, Balance.of(Offer.PAY)));
    assertMoney(WORKER, Offer.PAY, 0);
    assertMoney(CREATOR, -Offer.PAY, 2 * Offer.PAY + STORAGE_DEPOSIT);
    assertThat(submission().status()).isEqualTo(SubmissionStatus.ACCEPTED);
    assertThat(submission().paidAmount()).isEqualTo(Option.some(Balance.of(Offer.PAY)));
    assertThat(submission().paidBlock()).isEqualTo(Option.some(BlockNumber.of(5)));
    assertThat(task().status()).isEqualTo(TaskStatus.IN_PROGRESS);
  }

  @Test
  void accept_ofTheCreatorsOwnWork_movesNothingAway() {
    offered(Offer.contributor().withPlaces(1));
    chain.succeed(CREATOR, new TasksCall.AssignTask(TASK));
    chain.succeed(CREATOR, result(SUBMISSION));

    chain.succeed(CREATOR, CALL);

    assertMoney(CREATOR, 0, STORAGE_DEPOSIT);
    assertThat(task().status()).isEqualTo(TaskStatus.COMPLETED);
  }

  @Test
  void accept_payOfTheMinimumToAnEmptiedWorker_arrives() {
    chain.leave(WORKER, 2 * TasksRuntime.MINIMUM);
    delivered(Offer.contributor().paying(Balance.of(TasksRuntime.MINIMUM)));

    chain.succeed(CREATOR, CALL);

    assertThat(chain.free(WORKER)).isEqualTo(3 * TasksRuntime.MINIMUM);
  }

  @Test
  void accept_byACreatorWithNothingButHolds_pays() {
    chain.leave(CREATOR, 3 * Offer.PAY + STORAGE_DEPOSIT + TasksRuntime.MINIMUM);
    delivered(Offer.contributor());

    chain.succeed(CREATOR, CALL);

    assertMoney(WORKER, Offer.PAY, 0);
    assertThat(chain.free(CREATOR)).isEqualTo(TasksRuntime.MINIMUM);
  }

  @Test
  void accept_longAfterTheReviewPeriod_stillPays() {
    delivered(Offer.contributor());
    chain.setBlock(5000);

    chain.succeed(CREATOR, CALL);

    assertMoney(WORKER, Offer.PAY, 0);
  }

  @Test
  void accept_lastPlace_completesTheTask() {
    delivered(Offer.contributor().withPlaces(1));

    List<Object> events = chain.succeed(CREATOR, CALL);

    assertThat(events.getLast()).isEqualTo(new TasksEvent.TaskCompleted(TASK));
    assertThat(task().status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(ledger().pay()).isEqualTo(Balance.ZERO);
  }

  @Test
  void accept_whileAPlaceIsOpen_doesNotComplete() {
    delivered(Offer.contributor().withPlaces(2));
    chain.succeed(OTHER, new TasksCall.AssignTask(TASK));

    chain.succeed(CREATOR, CALL);

    assertThat(task().status()).isEqualTo(TaskStatus.IN_PROGRESS);
  }

  @Test
  void accept_afterWithdrawal_paysFromTheLedger() {
    delivered(Offer.contributor());
    chain.succeed(CREATOR, new TasksCall.WithdrawTask(TASK));

    chain.succeed(CREATOR, CALL);

    assertMoney(WORKER, Offer.PAY, 0);
    assertMoney(CREATOR, -Offer.PAY, STORAGE_DEPOSIT);
    assertThat(task().status()).isEqualTo(TaskStatus.WITHDRAWN);
  }

  @Test
  void accept_customBeforeTheAttestersAreDone_changesNothing() {
    delivered(Offer.contributor().judgedBy(ValidationStrategy.CUSTOM_ACCEPT));
    chain.setBlock(6);
    chain.assertNoChange(TasksError.ATTESTATION_PERIOD_NOT_PASSED, CREATOR, CALL);
    chain.setBlock(7);

    chain.succeed(CREATOR, CALL);
  }

  @Test
  void accept_customValidated_paysAtOnce() {
    delivered(Offer.contributor().judgedBy(ValidationStrategy.CUSTOM_ACCEPT));
    chain
        .storage()
        .submissions
        .put(SUBMISSION, submission().withStatus(SubmissionStatus.VALIDATED));

    chain.succeed(CREATOR, CALL);

    assertMoney(WORKER, Offer.PAY, 0);
  }

  @Test
  void accept_unknownSubmission_changesNothing() {
    chain.assertNoChange(TasksError.SUBMISSION_NOT_FOUND, CREATOR, CALL);
  }

  @Test
  void accept_byAnother_changesNothing() {
    delivered(Offer.contributor());

    chain.assertNoChange(TasksError.NOT_AUTHORIZED, WORKER, CALL);
    chain.assertNoChange(TasksError.NOT_AUTHORIZED, OTHER, CALL);
  }

  @Test
  void accept_nothingDelivered_changesNothing() {
    assigned(Offer.contributor());

    chain.assertNoChange(TasksError.INVALID_STATUS, CREATOR, CALL);
  }

  @Test
  void accept_twice_changesNothing() {
    delivered(Offer.contributor());
    chain.succeed(CREATOR, CALL);

    chain.assertNoChange(TasksError.INVALID_STATUS, CREATOR, CALL);
  }

  @Test
  void accept_rejected_changesNothing() {
    rejected(Offer.contributor());

    chain.assertNoChange(TasksError.INVALID_STATUS, CREATOR, CALL);
  }

  @Test
  void accept_unsigned_isNoOrigin() {
    delivered(Offer.contributor());

    assertSignedOnly(CALL);
  }
}
