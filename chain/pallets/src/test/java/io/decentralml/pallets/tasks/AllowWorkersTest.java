package io.decentralml.pallets.tasks;

import static io.decentralml.pallets.tasks.TasksRuntime.CREATOR;
import static io.decentralml.pallets.tasks.TasksRuntime.OTHER;
import static io.decentralml.pallets.tasks.TasksRuntime.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchError;
import io.decentralml.frame.Origin;
import io.decentralml.frame.TokenError;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowWorkersTest extends TasksTestCase {
  private static final TasksCall ASSIGN = new TasksCall.AssignTask(TASK);

  private static TasksCall allow(AccountId... workers) {
    return new TasksCall.AllowWorkers(TASK, List.of(workers));
  }

  @Test
  void allow_some_keepsOthersOut() {
    offered(Offer.contributor());

    List<Object> events = chain.succeed(CREATOR, allow(WORKER));

    assertThat(events)
        .containsExactly(
            heldEvent(chain.config().storageDeposit(), CREATOR, 36),
            new TasksEvent.WorkersAllowed(TASK, List.of(WORKER)));
    chain.assertNoChange(TasksError.WORKER_NOT_ALLOWED, OTHER, ASSIGN);
    chain.succeed(WORKER, ASSIGN);
  }

  @Test
  void allow_repeated_countsAndChargesOnce() {
    offered(Offer.contributor());
    chain.succeed(CREATOR, allow(WORKER, OTHER, WORKER));

    chain.succeed(CREATOR, allow(OTHER, CREATOR));

    assertThat(ledger().allowedWorkers()).isEqualTo(3);
    assertThat(ledger().storageDeposit()).isEqualTo(Balance.of(STORAGE_DEPOSIT + 3 * 36));
    chain.succeed(OTHER, ASSIGN);
  }

  @Test
  void allow_nobody_leavesTheTaskOpenToAll() {
    offered(Offer.contributor());

    chain.succeed(CREATOR, allow());

    chain.succeed(OTHER, ASSIGN);
  }

  @Test
  void allow_later_leavesTakenPlacesAlone() {
    assigned(Offer.contributor());
    chain.succeed(CREATOR, allow(OTHER));

    chain.succeed(WORKER, result(SUBMISSION));
  }

  @Test
  void allow_byAnother_changesNothing() {
    offered(Offer.contributor());

    chain.assertNoChange(TasksError.NOT_AUTHORIZED, WORKER, allow(WORKER));
  }

  @Test
  void allow_closedExpiredOrUnknown_changesNothing() {
    chain.assertNoChange(TasksError.TASK_NOT_FOUND, CREATOR, allow(WORKER));
    offered(Offer.contributor());
    chain.setBlock(Offer.EXPIRATION);
    chain.assertNoChange(TasksError.TASK_HAS_EXPIRED, CREATOR, allow(WORKER));

    chain.succeed(CREATOR, new TasksCall.WithdrawTask(TASK));
    chain.assertNoChange(TasksError.INVALID_STATUS, CREATOR, allow(WORKER));
  }

  @Test
  void allow_withoutTheMoney_changesNothing() {
    offered(Offer.contributor());
    chain.leave(CREATOR, TasksRuntime.MINIMUM + 35);

    chain.assertNoChange(
        new DispatchError.Token(TokenError.FUNDS_UNAVAILABLE),
        Origin.signed(CREATOR),
        allow(WORKER));
  }

  @Test
  void allow_unsigned_isNoOrigin() {
    offered(Offer.contributor());

    assertSignedOnly(allow(WORKER));
  }
}
