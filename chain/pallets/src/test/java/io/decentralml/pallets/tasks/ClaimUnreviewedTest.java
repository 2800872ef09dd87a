package io.decentralml.pallets.tasks;

import static io.decentralml.pallets.tasks.TasksRuntime.CREATOR;
import static io.decentralml.pallets.tasks.TasksRuntime.OTHER;
import static io.decentralml.pallets.tasks.TasksRuntime.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.primitives.Balance;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimUnreviewedTest extends TasksTestCase {
  private static final TasksCall CALL = new TasksCall.ClaimUnreviewed(SUBMISSION);

  @Test
  void claim_byAnyoneAfterTheReviewPeriod_paysTheWorker() {
    delivered(Offer.contributor().withPlaces(1));
    chain.setBlock(10);

    List<Object> events = chain.succeed(OTHER, CALL);

    assertThat(events)
        .containsExactly(
            movedEvent(chain.config().pay(), CREATOR, WORKER, Offer.PAY),
            releasedEvent(chain.config().workerDeposit(), WORKER, DEPOSIT),
            new TasksEvent.TaskResultAccepted(TASK, SUBMISSION, WORKER, Balance.of(Offer.PAY)),
            new TasksEvent.TaskCompleted(TASK));
    assertMoney(WORKER, Offer.PAY, 0);
    assertMoney(OTHER, 0, 0);
    assertMoney(CREATOR, -Offer.PAY, STORAGE_DEPOSIT);
  }

  @Test
  void claim_custom_isPaidAsWell() {
    delivered(Offer.contributor().judgedBy(ValidationStrategy.CUSTOM_ACCEPT));
    chain.setBlock(10);

    chain.succeed(WORKER, CALL);

    assertMoney(WORKER, Offer.PAY, 0);
  }

  @Test
  void claim_inTheLastBlockOfReview_changesNothing() {
    delivered(Offer.contributor());
    chain.setBlock(9);

    chain.assertNoChange(TasksError.REVIEW_PERIOD_NOT_PASSED, WORKER, CALL);
  }

  @Test
  void claim_unknownSubmission_changesNothing() {
    chain.assertNoChange(TasksError.SUBMISSION_NOT_FOUND, WORKER, CALL);
  }

  @Test
  void claim_nothingDelivered_changesNothing() {
    assigned(Offer.contributor());
    chain.setBlock(5000);

    chain.assertNoChange(TasksError.INVALID_STATUS, WORKER, CALL);
  }

  @Test
  void claim_rejected_changesNothing() {
    rejected(Offer.contributor());
    chain.setBlock(5000);

    chain.assertNoChange(TasksError.INVALID_STATUS, WORKER, CALL);
  }

  @Test
  void claim_twice_changesNothing() {
    delivered(Offer.contributor());
    chain.setBlock(10);
    chain.succeed(WORKER, CALL);

    chain.assertNoChange(TasksError.INVALID_STATUS, WORKER, CALL);
  }

  @Test
  void claim_unsigned_isNoOrigin() {
    delivered(Offer.contributor());
    chain.setBlock(10);

    assertSignedOnly(CALL);
  }
}
