package io.decentralml.pallets.tasks;

import static io.decentralml.pallets.tasks.TasksRuntime.CREATOR;
import static io.decentralml.pallets.tasks.TasksRuntime.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchError;
import io.decentralml.frame.Origin;
import io.decentralml.primitives.Balance;
import io.decentralml.scale.Bytes;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetParametersTest extends TasksTestCase {
  private void set(TaskParameters parameters) {
    chain.set(parameters);
  }

  private static TaskParameters settings(
      int delivery, int attestation, int review, int dispute, int places, int percent) {
    return new TaskParameters(
        delivery,
        attestation,
        review,
        dispute,
        1,
        0,
        places,
        1,
        (byte) percent,
        Balance.of(1),
        false);
  }

  @Test
  void set_byRoot_changesTheSettings() {
    chain.takeEvents();
    set(TaskParameters.NETWORK);

    assertThat(chain.takeEvents())
        .containsExactly(new TasksEvent.ParametersChanged(TaskParameters.NETWORK));
    assertThat(chain.storage().parameters.get()).isEqualTo(TaskParameters.NETWORK);
  }

  @Test
  void set_higherDeposit_leavesTheDepositThatWasTaken() {
    assigned(Offer.contributor());

    set(Settings.of(20, 50));

    assertMoney(WORKER, 0, DEPOSIT);
    chain.succeed(WORKER, new TasksCall.AbandonAssignment(SUBMISSION));
    assertMoney(WORKER, 0, 0);
    chain.succeed(WORKER, new TasksCall.AssignTask(TASK));
    assertMoney(WORKER, 0, Offer.PAY / 2);
  }

  @Test
  void set_shorterPeriods_leaveTheDeadlinesThatWereAgreed() {
    delivered(Offer.contributor());
    set(Settings.of(1, 10));
    chain.setBlock(9);
    chain.assertNoChange(
        TasksError.REVIEW_PERIOD_NOT_PASSED, WORKER, new TasksCall.ClaimUnreviewed(SUBMISSION));

    chain.succeed(CREATOR, new TasksCall.RejectTaskResult(SUBMISSION, Bytes.utf8("late")));

    set(Settings.of(1000, 10));
    chain.setBlock(11);
    chain.succeed(WORKER, new TasksCall.CloseDispute(SUBMISSION));
  }

  @Test
  void set_longPeriods_saturate() {
    set(Settings.of(-1, 10));
    assigned(Offer.contributor());
    chain.setBlock(-2);
    chain.succeed(WORKER, result(SUBMISSION));
    chain.setBlock(-1);

    chain.assertNoChange(
        TasksError.REVIEW_PERIOD_NOT_PASSED, WORKER, new TasksCall.ClaimUnreviewed(SUBMISSION));
    chain.succeed(CREATOR, new TasksCall.AcceptTaskResult(SUBMISSION));
  }

  @Test
  void set_unsound_changesNothing() {
    List<TaskParameters> unsound =
        List.of(
            settings(0, 1, 1, 1, 1, 1),
            settings(1, 0, 1, 1, 1, 1),
            settings(1, 1, 0, 1, 1, 1),
            settings(1, 2, 1, 1, 1, 1),
            settings(1, -1, 1, 1, 1, 1),
            settings(1, 1, 1, 0, 1, 1),
            settings(1, 1, 1, 1, 0, 1),
            settings(1, 1, 1, 1, -1, 1),
            settings(1, 1, 1, 1, 1, 101),
            settings(1, 1, 1, 1, 1, 255));

    for (TaskParameters parameters : unsound) {
      chain.assertNoChange(
          TasksRuntime.error(TasksError.INVALID_PARAMETERS),
          Origin.ROOT,
          new TasksCall.SetParameters(parameters));
    }
  }

  @Test
  void set_atTheEdges_isSound() {
    set(settings(1, 1, 1, 1, 1, 0));
    set(settings(-1, -1, -1, -1, Integer.MAX_VALUE, 100));
    set(TaskParameters.DEVELOPMENT);
    assertThat(TaskParameters.NETWORK.areSound()).isTrue();
  }

  @Test
  void set_bySignerOrNobody_isNoOrigin() {
    TasksCall call = new TasksCall.SetParameters(Settings.of(1, 1));

    chain.assertNoChange(new DispatchError.BadOrigin(), Origin.signed(CREATOR), call);
    chain.assertNoChange(new DispatchError.BadOrigin(), Origin.NONE, call);
  }
}
