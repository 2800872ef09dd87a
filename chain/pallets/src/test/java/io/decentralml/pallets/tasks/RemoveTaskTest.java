package io.decentralml.pallets.tasks;

import static io.decentralml.pallets.tasks.TasksRuntime.CREATOR;
import static io.decentralml.pallets.tasks.TasksRuntime.OTHER;
import static io.decentralml.pallets.tasks.TasksRuntime.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.scale.Bytes;
import io.decentralml.testkit.Hex;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemoveTaskTest extends TasksTestCase {
  private static final TasksCall CALL = new TasksCall.RemoveTask(TASK);

  private long marketEntries() {
    String prefix = Hex.text(chain.host().twox128(Bytes.utf8("DecentralMLModule").toArray()));
    return chain.host().state().keySet().stream()
        .filter(key -> key.toHex().startsWith("0x" + prefix))
        .count();
  }

  @Test
  void remove_completed_returnsTheStorageDeposit() {
    delivered(Offer.contributor().withPlaces(1).judgedBy(ValidationStrategy.AUTO_ACCEPT));
    chain.setBlock(11);

    List<Object> events = chain.succeed(OTHER, CALL);

    assertThat(events)
        .containsExactly(
            releasedEvent(chain.config().storageDeposit(), CREATOR, STORAGE_DEPOSIT),
            new TasksEvent.TaskRemoved(TASK, Balance.of(STORAGE_DEPOSIT)));
    assertMoney(CREATOR, -Offer.PAY, 0);
    assertThat(marketEntries()).as("settings, attesters, two counters").isEqualTo(4);
  }

  @Test
  void remove_withdrawnUntouched_leavesNothing() {
    offered(Offer.contributor());
    chain.succeed(CREATOR, new TasksCall.WithdrawTask(TASK));

    chain.succeed(CREATOR, CALL);

    assertMoney(CREATOR, 0, 0);
    assertThat(marketEntries()).as("settings, attesters, a counter").isEqualTo(3);
  }

  @Test
  void remove_oneTask_leavesTheOthers() {
    offered(Offer.contributor());
    chain.succeed(OTHER, Offer.annotators().call());
    chain.succeed(WORKER, new TasksCall.AssignTask(new TaskIndex(1)));
    chain.succeed(CREATOR, new TasksCall.WithdrawTask(TASK));

    chain.succeed(CREATOR, CALL);

    assertThat(chain.storage().tasks.contains(TASK)).isFalse();
    assertThat(chain.storage().tasks.contains(new TaskIndex(1))).isTrue();
    assertThat(chain.storage().submissions.contains(SUBMISSION)).isTrue();
    chain.succeed(CREATOR, Offer.contributor().call());
    assertThat(chain.storage().tasks.contains(new TaskIndex(2))).isTrue();
  }

  @Test
  void remove_aHundredAndTenRecords_takesThreeCalls() {
    offered(Offer.contributor());
    for (int i = 0; i < 110; i++) {
      chain.succeed(WORKER, new TasksCall.AssignTask(TASK));
      chain.succeed(WORKER, new TasksCall.AbandonAssignment(new SubmissionIndex(i)));
    }
    chain.succeed(CREATOR, new TasksCall.WithdrawTask(TASK));
    chain.setBlock(11);

    for (int call = 0; call < 2; call++) {
      assertThat(chain.succeed(OTHER, CALL))
          .containsExactly(new TasksEvent.TaskRecordsRemoved(TASK, 50));
      TasksInvariants.check(chain);
    }
    assertThat(ledger().records()).isEqualTo(10);
    List<Object> last = chain.succeed(OTHER, CALL);

    assertThat(last.getLast())
        .isEqualTo(new TasksEvent.TaskRemoved(TASK, Balance.of(STORAGE_DEPOSIT)));
    assertThat(marketEntries()).isEqualTo(4);
    assertMoney(CREATOR, 0, 0);
  }

  @Test
  void remove_exactlyFiftyRecords_takesOneCall() {
    offered(Offer.contributor());
    for (int i = 0; i < 50; i++) {
      chain.succeed(WORKER, new TasksCall.AssignTask(TASK));
      chain.succeed(WORKER, new TasksCall.AbandonAssignment(new SubmissionIndex(i)));
    }
    chain.succeed(CREATOR, new TasksCall.WithdrawTask(TASK));
    chain.setBlock(11);

    chain.succeed(OTHER, CALL);

    assertThat(marketEntries()).isEqualTo(4);
  }

  @Test
  void remove_withinTheRetentionPeriod_changesNothing() {
    delivered(Offer.contributor().withPlaces(1).judgedBy(ValidationStrategy.AUTO_ACCEPT));
    chain.setBlock(10);

    chain.assertNoChange(TasksError.RETENTION_PERIOD_NOT_PASSED, CREATOR, CALL);
    chain.assertNoChange(TasksError.RETENTION_PERIOD_NOT_PASSED, OTHER, CALL);
  }

  @Test
  void remove_retention_countsFromTheLastPlaceThatEnded() {
    delivered(Offer.contributor());
    chain.succeed(OTHER, new TasksCall.AssignTask(TASK));
    chain.succeed(CREATOR, new TasksCall.WithdrawTask(TASK));
    chain.succeed(CREATOR, new TasksCall.AcceptTaskResult(SUBMISSION));
    chain.setBlock(9);
    chain.succeed(OTHER, new TasksCall.AbandonAssignment(new SubmissionIndex(1)));
    chain.setBlock(18);

    chain.assertNoChange(TasksError.RETENTION_PERIOD_NOT_PASSED, OTHER, CALL);
    chain.setBlock(19);
    chain.succeed(OTHER, CALL);
  }

  @Test
  void remove_attestationsCredentialsAndAllowedWorkers_goWithTheTask() {
    offered(Offer.contributor().withPlaces(1).judgedBy(ValidationStrategy.CUSTOM_ACCEPT));
    chain.succeed(CREATOR, new TasksCall.AllowWorkers(TASK, TasksRuntime.ACCOUNTS));
    chain.succeed(WORKER, new TasksCall.AssignTask(TASK));
    chain.succeed(CREATOR, new TasksCall.ShareCredentials(SUBMISSION, Bytes.utf8("sealed")));
    chain.succeed(WORKER, result(SUBMISSION));
    for (AccountId attester : TasksRuntime.ATTESTERS.subList(0, 2)) {
      chain.succeed(attester, new TasksCall.ValidateTaskResult(SUBMISSION, true));
    }
    chain.succeed(CREATOR, new TasksCall.AcceptTaskResult(SUBMISSION));
    chain.setBlock(11);

    chain.succeed(OTHER, CALL);

    assertThat(marketEntries()).as("settings, attesters, two counters").isEqualTo(4);
    assertMoney(CREATOR, -Offer.PAY, 0);
  }

  @Test
  void remove_twentyFivePlacesWithAttestations_takesTwoCalls() {
    offered(Offer.contributor().withPlaces(25).judgedBy(ValidationStrategy.CUSTOM_ACCEPT));
    for (int i = 0; i < 25; i++) {
      SubmissionIndex each = new SubmissionIndex(i);
      chain.succeed(WORKER, new TasksCall.AssignTask(TASK));
      chain.succeed(WORKER, result(each));
      for (AccountId attester : TasksRuntime.ATTESTERS.subList(0, 2)) {
        chain.succeed(attester, new TasksCall.ValidateTaskResult(each, true));
      }
      chain.succeed(CREATOR, new TasksCall.AcceptTaskResult(each));
    }
    chain.setBlock(11);

    assertThat(chain.succeed(OTHER, CALL))
        .containsExactly(new TasksEvent.TaskRecordsRemoved(TASK, 50));
    TasksInvariants.check(chain);
    chain.succeed(OTHER, CALL);

    assertThat(marketEntries()).isEqualTo(4);
  }

  @Test
  void remove_unknownTask_changesNothing() {
    chain.assertNoChange(TasksError.TASK_NOT_FOUND, OTHER, CALL);
  }

  @Test
  void remove_twice_changesNothing() {
    offered(Offer.contributor());
    chain.succeed(CREATOR, new TasksCall.WithdrawTask(TASK));
    chain.succeed(OTHER, CALL);

    chain.assertNoChange(TasksError.TASK_NOT_FOUND, OTHER, CALL);
  }

  @Test
  void remove_open_changesNothing() {
    offered(Offer.contributor());

    chain.assertNoChange(TasksError.TASK_NOT_SETTLED, CREATOR, CALL);
  }

  @Test
  void remove_aPlaceIsNotSettled_changesNothing() {
    rejected(Offer.contributor());
    chain.succeed(CREATOR, new TasksCall.WithdrawTask(TASK));

    chain.assertNoChange(TasksError.TASK_NOT_SETTLED, CREATOR, CALL);
  }

  @Test
  void remove_unsigned_isNoOrigin() {
    offered(Offer.contributor());
    chain.succeed(CREATOR, new TasksCall.WithdrawTask(TASK));

    assertSignedOnly(CALL);
  }
}
