package io.decentralml.pallets.tasks;

import static io.decentralml.pallets.tasks.TasksRuntime.CREATOR;
import static io.decentralml.pallets.tasks.TasksRuntime.OTHER;
import static io.decentralml.pallets.tasks.TasksRuntime.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.primitives.Balance;
import io.decentralml.scale.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloseDisputeTest extends TasksTestCase {
  private static final TasksCall CALL = new TasksCall.CloseDispute(SUBMISSION);

  @Test
  void close_undisputed_returnsPayAndBondToTheCreator() {
    rejected(Offer.contributor());
    chain.setBlock(8);

    List<Object> events = chain.succeed(OTHER, CALL);

    assertThat(events)
        .containsExactly(
            releasedEvent(chain.config().pay(), CREATOR, Offer.PAY),
            releasedEvent(chain.config().disputeBond(), CREATOR, DEPOSIT),
            new TasksEvent.RejectionClosed(TASK, SUBMISSION, Balance.of(Offer.PAY)));
    assertMoney(CREATOR, 0, 2 * Offer.PAY + STORAGE_DEPOSIT);
    assertMoney(WORKER, 0, 0);
    assertThat(submission().status()).isEqualTo(SubmissionStatus.REJECTED);
    assertThat(ledger().openPlaces()).isZero();
    assertThat(ledger().freePlaces()).isEqualTo(2);
  }

  @Test
  void close_lastPlace_completesTheTask() {
    rejected(Offer.contributor().withPlaces(1));
    chain.setBlock(8);

    List<Object> events = chain.succeed(OTHER, CALL);

    assertThat(events.getLast()).isEqualTo(new TasksEvent.TaskCompleted(TASK));
    assertThat(task().status()).isEqualTo(TaskStatus.COMPLETED);
  }

  @Test
  void close_inTheLastBlockOfTheDisputePeriod_changesNothing() {
    rejected(Offer.contributor());
    chain.setBlock(7);

    chain.assertNoChange(TasksError.DISPUTE_PERIOD_NOT_PASSED, CREATOR, CALL);
  }

  @Test
  void close_unknownSubmission_changesNothing() {
    chain.assertNoChange(TasksError.SUBMISSION_NOT_FOUND, OTHER, CALL);
  }

  @Test
  void close_notRejected_changesNothing() {
    delivered(Offer.contributor());
    chain.setBlock(5000);

    chain.assertNoChange(TasksError.INVALID_STATUS, CREATOR, CALL);
  }

  @Test
  void close_twice_changesNothing() {
    rejected(Offer.contributor());
    chain.setBlock(8);
    chain.succeed(OTHER, CALL);

    chain.assertNoChange(TasksError.INVALID_STATUS, OTHER, CALL);
  }

  @Test
  void close_unsigned_isNoOrigin() {
    rejected(Offer.contributor());
    chain.setBlock(8);

    assertSignedOnly(CALL);
  }

  @Test
  void close_disputeTimedOut_dividesThePayAndReturnsBothBonds() {
    disputed(Offer.contributor().paying(Balance.of(10_001)));
    chain.setBlock(9);

    List<Object> events = chain.succeed(OTHER, CALL);

    assertThat(events)
        .containsExactly(
            movedEvent(chain.config().pay(), CREATOR, WORKER, 5000),
            releasedEvent(chain.config().pay(), CREATOR, 5001),
            releasedEvent(chain.config().disputeBond(), WORKER, DEPOSIT),
            releasedEvent(chain.config().disputeBond(), CREATOR, DEPOSIT),
            new TasksEvent.DisputeTimedOut(
                TASK, SUBMISSION, WORKER, Balance.of(5000), Balance.of(5001)));
    assertMoney(CREATOR, -5000, 2 * 10_001 + STORAGE_DEPOSIT);
    assertMoney(WORKER, 5000, 0);
    assertThat(submission().status()).isEqualTo(SubmissionStatus.DISPUTED);
    assertThat(submission().paidAmount()).isEqualTo(Option.some(Balance.of(5000)));
    chain.assertNoChange(TasksError.INVALID_STATUS, OTHER, CALL);
  }

  @Test
  void close_timedOutHalfBelowTheMinimum_reachesAWorkerWithNothingElse() {
    chain.leave(WORKER, 2 * TasksRuntime.MINIMUM);
    disputed(Offer.contributor().paying(Balance.of(TasksRuntime.MINIMUM)));
    chain.setBlock(9);

    chain.succeed(OTHER, CALL);

    assertThat(chain.free(WORKER)).isEqualTo(2 * TasksRuntime.MINIMUM + 250);
  }

  @Test
  void close_inTheLastBlockOfTheDisputeTimeout_changesNothing() {
    disputed(Offer.contributor());
    chain.setBlock(8);

    chain.assertNoChange(TasksError.DISPUTE_TIMEOUT_NOT_PASSED, WORKER, CALL);
  }
}
