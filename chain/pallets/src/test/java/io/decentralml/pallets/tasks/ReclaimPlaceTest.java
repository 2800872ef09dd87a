package io.decentralml.pallets.tasks;

import static io.decentralml.pallets.tasks.TasksRuntime.CREATOR;
import static io.decentralml.pallets.tasks.TasksRuntime.OTHER;
import static io.decentralml.pallets.tasks.TasksRuntime.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.primitives.Balance;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReclaimPlaceTest extends TasksTestCase {
  private static final TasksCall CALL = new TasksCall.ReclaimPlace(SUBMISSION);

  @Test
  void reclaim_lateWorker_givesTheDepositToTheCreator() {
    assigned(Offer.contributor());
    chain.setBlock(12);

    List<Object> events = chain.succeed(OTHER, CALL);

    assertThat(events)
        .containsExactly(
            movedEvent(chain.config().workerDeposit(), WORKER, CREATOR, DEPOSIT),
            new TasksEvent.PlaceReclaimed(TASK, SUBMISSION, WORKER, Balance.of(DEPOSIT)));
    assertMoney(WORKER, -DEPOSIT, 0);
    assertMoney(CREATOR, DEPOSIT, 3 * Offer.PAY + STORAGE_DEPOSIT);
    assertThat(submission().status()).isEqualTo(SubmissionStatus.ABANDONED);
    assertThat(ledger().freePlaces()).isEqualTo(3);
  }

  @Test
  void reclaim_creatorsOwnPlace_returnsTheDeposit() {
    offered(Offer.contributor());
    chain.succeed(CREATOR, new TasksCall.AssignTask(TASK));
    chain.setBlock(12);

    chain.succeed(OTHER, CALL);

    assertMoney(CREATOR, 0, 3 * Offer.PAY + STORAGE_DEPOSIT);
  }

  @Test
  void reclaim_inAnExpiredTask_returnsThePayToo() {
    assigned(Offer.contributor());
    chain.setBlock(Offer.EXPIRATION);
    chain.succeed(OTHER, new TasksCall.ExpireTask(TASK));

    List<Object> events = chain.succeed(OTHER, CALL);

    assertThat(events)
        .containsExactly(
            movedEvent(chain.config().workerDeposit(), WORKER, CREATOR, DEPOSIT),
            releasedEvent(chain.config().pay(), CREATOR, Offer.PAY),
            new TasksEvent.PlaceReclaimed(TASK, SUBMISSION, WORKER, Balance.of(DEPOSIT)));
    assertMoney(CREATOR, DEPOSIT, STORAGE_DEPOSIT);
  }

  @Test
  void reclaim_inTheLastBlock_changesNothing() {
    assigned(Offer.contributor());
    chain.setBlock(11);

    chain.assertNoChange(TasksError.DELIVERY_DEADLINE_NOT_PASSED, OTHER, CALL);
  }

  @Test
  void reclaim_unknownSubmission_changesNothing() {
    chain.assertNoChange(TasksError.SUBMISSION_NOT_FOUND, OTHER, CALL);
  }

  @Test
  void reclaim_delivered_changesNothing() {
    delivered(Offer.contributor());
    chain.setBlock(5000);

    chain.assertNoChange(TasksError.INVALID_STATUS, CREATOR, CALL);
  }

  @Test
  void reclaim_twice_changesNothing() {
    assigned(Offer.contributor());
    chain.setBlock(12);
    chain.succeed(OTHER, CALL);

    chain.assertNoChange(TasksError.INVALID_STATUS, OTHER, CALL);
  }

  @Test
  void reclaim_unsigned_isNoOrigin() {
    assigned(Offer.contributor());
    chain.setBlock(12);

    assertSignedOnly(CALL);
  }
}
