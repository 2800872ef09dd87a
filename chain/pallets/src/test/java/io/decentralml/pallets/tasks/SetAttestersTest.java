package io.decentralml.pallets.tasks;

import static io.decentralml.pallets.tasks.TasksRuntime.CREATOR;
import static io.decentralml.pallets.tasks.TasksRuntime.OTHER;
import static io.decentralml.pallets.tasks.TasksRuntime.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchError;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.Origin;
import io.decentralml.primitives.AccountId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetAttestersTest extends TasksTestCase {
  private static final AccountId FORMER = TasksRuntime.ATTESTERS.getFirst();
  private static final TasksCall PASSED = new TasksCall.ValidateTaskResult(SUBMISSION, true);

  private void set(AccountId... attesters) {
    assertThat(chain.run(Origin.ROOT, new TasksCall.SetAttesters(List.of(attesters))))
        .isEqualTo(DispatchResult.OK);
  }

  @Test
  void set_byRoot_namesEachOnceInOrder() {
    chain.takeEvents();
    set(OTHER, CREATOR, OTHER);

    assertThat(chain.storage().attesters.get())
        .containsExactlyInAnyOrder(CREATOR, OTHER)
        .isSorted();
    assertThat(chain.takeEvents())
        .containsExactly(new TasksEvent.AttestersChanged(chain.storage().attesters.get()));
  }

  @Test
  void set_others_letsOnlyThemAttestAndKeepsWhatWasSaid() {
    delivered(Offer.contributor().judgedBy(ValidationStrategy.CUSTOM_ACCEPT));
    chain.succeed(FORMER, PASSED);

    set(OTHER);

    chain.assertNoChange(TasksError.NOT_AN_ATTESTER, TasksRuntime.ATTESTERS.getLast(), PASSED);
    chain.succeed(OTHER, PASSED);
    assertThat(submission().status()).isEqualTo(SubmissionStatus.VALIDATED);
  }

  @Test
  void set_nobody_leavesResultsToTheCreatorAfterThePeriod() {
    set();
    delivered(Offer.contributor().judgedBy(ValidationStrategy.CUSTOM_ACCEPT));
    chain.setBlock(7);

    chain.succeed(CREATOR, new TasksCall.AcceptTaskResult(SUBMISSION));
    assertMoney(WORKER, Offer.PAY, 0);
  }

  @Test
  void set_bySignerOrNobody_isNoOrigin() {
    TasksCall call = new TasksCall.SetAttesters(List.of(WORKER));

    chain.assertNoChange(new DispatchError.BadOrigin(), Origin.signed(CREATOR), call);
    chain.assertNoChange(new DispatchError.BadOrigin(), Origin.NONE, call);
  }
}
