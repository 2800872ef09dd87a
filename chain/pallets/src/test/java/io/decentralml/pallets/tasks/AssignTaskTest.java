package io.decentralml.pallets.tasks;

import static io.decentralml.pallets.tasks.TasksRuntime.CREATOR;
import static io.decentralml.pallets.tasks.TasksRuntime.OTHER;
import static io.decentralml.pallets.tasks.TasksRuntime.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchError;
import io.decentralml.frame.Origin;
import io.decentralml.frame.TokenError;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.Option;
import io.decentralml.scale.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssignTaskTest extends TasksTestCase {
  private static final TasksCall CALL = new TasksCall.AssignTask(TASK);

  @Test
  void assign_freePlace_holdsADeposit() {
    offered(Offer.contributor());
    chain.setBlock(3);

    List<Object> events = chain.succeed(WORKER, CALL);

    assertThat(events)
        .containsExactly(
            heldEvent(chain.config().workerDeposit(), WORKER, DEPOSIT),
            new TasksEvent.TaskAssigned(TASK, SUBMISSION, BlockNumber.of(3)));
    assertMoney(WORKER, 0, DEPOSIT);
    assertThat(task().status()).isEqualTo(TaskStatus.IN_PROGRESS);
    assertThat(submission())
        .isEqualTo(Submission.assigned(TASK, SUBMISSION, WORKER, BlockNumber.of(3)));
    assertThat(clock())
        .isEqualTo(SubmissionLedger.assigned(Balance.of(DEPOSIT), BlockNumber.of(13)));
    assertThat(ledger().freePlaces()).isEqualTo(2);
    assertThat(ledger().openPlaces()).isEqualTo(1);
    assertThat(chain.storage().workerSubmissions.get(WORKER, SUBMISSION))
        .isEqualTo(Option.some(Unit.UNIT));
  }

  @Test
  void assign_smallPay_holdsTheMinimumBalance() {
    offered(Offer.contributor().paying(Balance.of(4999)));

    chain.succeed(WORKER, CALL);

    assertMoney(WORKER, 0, TasksRuntime.MINIMUM);
  }

  @Test
  void assign_byTheCreator_isAnyWorkersPlace() {
    offered(Offer.contributor());

    chain.succeed(CREATOR, CALL);

    assertMoney(CREATOR, 0, 3 * Offer.PAY + STORAGE_DEPOSIT + DEPOSIT);
  }

  @Test
  void assign_twiceByOneWorker_takesTwoPlaces() {
    assigned(Offer.contributor());

    chain.succeed(WORKER, CALL);

    assertMoney(WORKER, 0, 2 * DEPOSIT);
    assertThat(ledger().freePlaces()).isEqualTo(1);
  }

  @Test
  void assign_unknownTask_changesNothing() {
    chain.assertNoChange(TasksError.TASK_NOT_FOUND, WORKER, CALL);
  }

  @Test
  void assign_withdrawnTask_changesNothing() {
    offered(Offer.contributor());
    chain.succeed(CREATOR, new TasksCall.WithdrawTask(TASK));

    chain.assertNoChange(TasksError.INVALID_STATUS, WORKER, CALL);
  }

  @Test
  void assign_atExpiration_changesNothing() {
    offered(Offer.contributor());
    chain.setBlock(Offer.EXPIRATION - 1);
    chain.succeed(WORKER, CALL);
    chain.setBlock(Offer.EXPIRATION);
    chain.assertNoChange(TasksError.TASK_HAS_EXPIRED, WORKER, CALL);
    chain.setBlock(Offer.EXPIRATION + 1);

    chain.assertNoChange(TasksError.TASK_HAS_EXPIRED, WORKER, CALL);
  }

  @Test
  void assign_allPlacesTaken_changesNothing() {
    assigned(Offer.contributor().withPlaces(1));

    chain.assertNoChange(TasksError.MAX_ASSIGNMENTS_REACHED, OTHER, CALL);
  }

  @Test
  void assign_withExactlyTheDeposit_needsTheMinimumBalanceToo() {
    offered(Offer.contributor());
    chain.leave(WORKER, DEPOSIT + TasksRuntime.MINIMUM - 1);
    chain.assertNoChange(
        new DispatchError.Token(TokenError.FUNDS_UNAVAILABLE), Origin.signed(WORKER), CALL);
    chain.leave(OTHER, DEPOSIT + TasksRuntime.MINIMUM);

    chain.succeed(OTHER, CALL);

    assertThat(chain.free(OTHER)).isEqualTo(TasksRuntime.MINIMUM);
  }

  @Test
  void assign_lastNumberUsedUp_overflows() {
    offered(Offer.contributor());
    chain.storage().submissionCount.put(new SubmissionIndex(-2));
    chain.succeed(WORKER, CALL);
    assertThat(chain.storage().submissions.contains(new SubmissionIndex(-2))).isTrue();

    chain.assertNoChange(TasksError.OVERFLOW, WORKER, CALL);
  }

  @Test
  void assign_unsigned_isNoOrigin() {
    offered(Offer.contributor());

    assertSignedOnly(CALL);
  }
}
