package io.decentralml.pallets.tasks;

import static io.decentralml.pallets.tasks.TasksRuntime.CREATOR;
import static io.decentralml.pallets.tasks.TasksRuntime.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.primitives.Balance;
import java.util.List;
import org.junit.jupiter.api.Test;

class WithdrawTaskTest extends TasksTestCase {
  private static final TasksCall CALL = new TasksCall.WithdrawTask(TASK);

  @Test
  void withdraw_untouched_returnsAllPay() {
    offered(Offer.contributor());

    List<Object> events = chain.succeed(CREATOR, CALL);

    assertThat(events)
        .containsExactly(
            releasedEvent(chain.config().pay(), CREATOR, 3 * Offer.PAY),
            new TasksEvent.TaskWithdrawn(TASK, Balance.of(3 * Offer.PAY)));
    assertMoney(CREATOR, 0, STORAGE_DEPOSIT);
    assertThat(task().status()).isEqualTo(TaskStatus.WITHDRAWN);
  }

  @Test
  void withdraw_placeTaken_keepsItsPay() {
    assigned(Offer.contributor());

    chain.succeed(CREATOR, CALL);

    assertMoney(CREATOR, 0, Offer.PAY + STORAGE_DEPOSIT);
    assertMoney(WORKER, 0, DEPOSIT);
    assertThat(ledger().pay()).isEqualTo(Balance.of(Offer.PAY));
  }

  @Test
  void withdraw_allPlacesTaken_returnsNothing() {
    assigned(Offer.contributor().withPlaces(1));

    List<Object> events = chain.succeed(CREATOR, CALL);

    assertThat(events).containsExactly(new TasksEvent.TaskWithdrawn(TASK, Balance.ZERO));
    assertMoney(CREATOR, 0, Offer.PAY + STORAGE_DEPOSIT);
  }

  @Test
  void withdraw_afterExpiration_works() {
    offered(Offer.contributor());
    chain.setBlock(Offer.EXPIRATION + 1);

    chain.succeed(CREATOR, CALL);
  }

  @Test
  void withdraw_unknownTask_changesNothing() {
    chain.assertNoChange(TasksError.TASK_NOT_FOUND, CREATOR, CALL);
  }

  @Test
  void withdraw_byAnother_changesNothing() {
    offered(Offer.contributor());

    chain.assertNoChange(TasksError.NOT_AUTHORIZED, WORKER, CALL);
  }

  @Test
  void withdraw_twice_changesNothing() {
    offered(Offer.contributor());
    chain.succeed(CREATOR, CALL);
    chain.assertNoChange(TasksError.INVALID_STATUS, CREATOR, CALL);
  }

  @Test
  void withdraw_completed_changesNothing() {
    delivered(Offer.contributor().withPlaces(1).judgedBy(ValidationStrategy.AUTO_ACCEPT));

    chain.assertNoChange(TasksError.INVALID_STATUS, CREATOR, CALL);
  }

  @Test
  void withdraw_unsigned_isNoOrigin() {
    offered(Offer.contributor());

    assertSignedOnly(CALL);
  }
}
