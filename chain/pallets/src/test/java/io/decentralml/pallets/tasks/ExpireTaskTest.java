package io.decentralml.pallets.tasks;

import static io.decentralml.pallets.tasks.TasksRuntime.CREATOR;
import static io.decentralml.pallets.tasks.TasksRuntime.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.primitives.Balance;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpireTaskTest extends TasksTestCase {
  private static final TasksCall CALL = new TasksCall.ExpireTask(TASK);

  @Test
  void expire_byAnyone_returnsThePayOfFreePlaces() {
    assigned(Offer.contributor());
    chain.setBlock(Offer.EXPIRATION);

    List<Object> events = chain.succeed(OTHER, CALL);

    assertThat(events)
        .containsExactly(
            releasedEvent(chain.config().pay(), CREATOR, 2 * Offer.PAY),
            new TasksEvent.TaskExpired(TASK, Balance.of(2 * Offer.PAY)));
    assertMoney(CREATOR, 0, Offer.PAY + STORAGE_DEPOSIT);
    assertMoney(OTHER, 0, 0);
    assertThat(task().status()).isEqualTo(TaskStatus.WITHDRAWN);
  }

  @Test
  void expire_aBlockTooEarly_changesNothing() {
    offered(Offer.contributor());
    chain.setBlock(Offer.EXPIRATION - 1);

    chain.assertNoChange(TasksError.TASK_NOT_EXPIRED, OTHER, CALL);
  }

  @Test
  void expire_longAfter_works() {
    offered(Offer.contributor());
    chain.setBlock(Offer.EXPIRATION + 1);

    chain.succeed(OTHER, CALL);

    assertMoney(CREATOR, 0, STORAGE_DEPOSIT);
  }

  @Test
  void expire_unknownTask_changesNothing() {
    chain.assertNoChange(TasksError.TASK_NOT_FOUND, OTHER, CALL);
  }

  @Test
  void expire_twice_changesNothing() {
    offered(Offer.contributor());
    chain.setBlock(Offer.EXPIRATION);
    chain.succeed(OTHER, CALL);

    chain.assertNoChange(TasksError.INVALID_STATUS, OTHER, CALL);
  }

  @Test
  void expire_unsigned_isNoOrigin() {
    offered(Offer.contributor());
    chain.setBlock(Offer.EXPIRATION);

    assertSignedOnly(CALL);
  }
}
