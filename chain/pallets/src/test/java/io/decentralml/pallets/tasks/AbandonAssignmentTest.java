package io.decentralml.pallets.tasks;

import static io.decentralml.pallets.tasks.TasksRuntime.CREATOR;
import static io.decentralml.pallets.tasks.TasksRuntime.OTHER;
import static io.decentralml.pallets.tasks.TasksRuntime.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AbandonAssignmentTest extends TasksTestCase {
  private static final TasksCall CALL = new TasksCall.AbandonAssignment(SUBMISSION);

  @Test
  void abandon_atWork_returnsDepositAndPlace() {
    assigned(Offer.contributor().withPlaces(1));

    List<Object> events = chain.succeed(WORKER, CALL);

    assertThat(events)
        .containsExactly(
            releasedEvent(chain.config().workerDeposit(), WORKER, DEPOSIT),
            new TasksEvent.AssignmentAbandoned(TASK, SUBMISSION, WORKER));
    assertMoney(WORKER, 0, 0);
    assertMoney(CREATOR, 0, Offer.PAY + STORAGE_DEPOSIT);
    assertThat(submission().status()).isEqualTo(SubmissionStatus.ABANDONED);
    assertThat(task().status()).isEqualTo(TaskStatus.IN_PROGRESS);
    chain.succeed(OTHER, new TasksCall.AssignTask(TASK));
  }

  @Test
  void abandon_inAWithdrawnTask_returnsThePayToTheCreator() {
    assigned(Offer.contributor());
    chain.succeed(CREATOR, new TasksCall.WithdrawTask(TASK));

    List<Object> events = chain.succeed(WORKER, CALL);

    assertThat(events)
        .containsExactly(
            releasedEvent(chain.config().workerDeposit(), WORKER, DEPOSIT),
            releasedEvent(chain.config().pay(), CREATOR, Offer.PAY),
            new TasksEvent.AssignmentAbandoned(TASK, SUBMISSION, WORKER));
    assertMoney(CREATOR, 0, STORAGE_DEPOSIT);
    assertThat(ledger().freePlaces()).isZero();
  }

  @Test
  void abandon_inTheLastBlock_isInTime() {
    assigned(Offer.contributor());
    chain.setBlock(11);

    chain.succeed(WORKER, CALL);
  }

  @Test
  void abandon_afterTheLastBlock_changesNothing() {
    assigned(Offer.contributor());
    chain.setBlock(12);

    chain.assertNoChange(TasksError.DELIVERY_DEADLINE_PASSED, WORKER, CALL);
  }

  @Test
  void abandon_unknownSubmission_changesNothing() {
    chain.assertNoChange(TasksError.SUBMISSION_NOT_FOUND, WORKER, CALL);
  }

  @Test
  void abandon_byAnother_changesNothing() {
    assigned(Offer.contributor());

    chain.assertNoChange(TasksError.NOT_AUTHORIZED, CREATOR, CALL);
  }

  @Test
  void abandon_delivered_changesNothing() {
    delivered(Offer.contributor());

    chain.assertNoChange(TasksError.INVALID_STATUS, WORKER, CALL);
  }

  @Test
  void abandon_twice_changesNothing() {
    assigned(Offer.contributor());
    chain.succeed(WORKER, CALL);

    chain.assertNoChange(TasksError.INVALID_STATUS, WORKER, CALL);
  }

  @Test
  void abandon_unsigned_isNoOrigin() {
    assigned(Offer.contributor());

    assertSignedOnly(CALL);
  }
}
