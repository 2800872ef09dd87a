package io.decentralml.pallets.tasks;

import static io.decentralml.pallets.tasks.TasksRuntime.CREATOR;
import static io.decentralml.pallets.tasks.TasksRuntime.OTHER;
import static io.decentralml.pallets.tasks.TasksRuntime.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.primitives.Balance;
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
}
