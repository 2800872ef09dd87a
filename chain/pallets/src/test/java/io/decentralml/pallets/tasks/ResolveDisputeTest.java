package io.decentralml.pallets.tasks;

import static io.decentralml.pallets.tasks.TasksRuntime.CREATOR;
import static io.decentralml.pallets.tasks.TasksRuntime.OTHER;
import static io.decentralml.pallets.tasks.TasksRuntime.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchError;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.Origin;
import io.decentralml.primitives.Balance;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolveDisputeTest extends TasksTestCase {
  private static final TasksCall FOR_THE_WORKER = new TasksCall.ResolveDispute(SUBMISSION, true);
  private static final TasksCall FOR_THE_CREATOR = new TasksCall.ResolveDispute(SUBMISSION, false);

  private List<Object> resolved(TasksCall call) {
    chain.takeEvents();
    assertThat(chain.run(TasksRuntime.COUNCIL, call)).isEqualTo(DispatchResult.OK);
    return chain.takeEvents();
  }

  @Test
  void resolve_forTheWorker_givesPayAndBothBonds() {
    disputed(Offer.contributor());

    List<Object> events = resolved(FOR_THE_WORKER);

    assertThat(events)
        .containsExactly(
            movedEvent(chain.config().pay(), CREATOR, WORKER, Offer.PAY),
            movedEvent(chain.config().disputeBond(), CREATOR, WORKER, DEPOSIT),
            releasedEvent(chain.config().disputeBond(), WORKER, DEPOSIT),
            new TasksEvent.DisputeResolved(TASK, SUBMISSION, true),
            new TasksEvent.TaskResultAccepted(TASK, SUBMISSION, WORKER, Balance.of(Offer.PAY)));
    assertMoney(WORKER, Offer.PAY + DEPOSIT, 0);
    assertMoney(CREATOR, -Offer.PAY - DEPOSIT, 2 * Offer.PAY + STORAGE_DEPOSIT);
    assertThat(submission().status()).isEqualTo(SubmissionStatus.ACCEPTED);
    assertThat(submission().paidAmount()).isEqualTo(Option.some(Balance.of(Offer.PAY)));
  }

  @Test
  void resolve_forTheCreator_returnsPayAndGivesBothBonds() {
    disputed(Offer.contributor());

    List<Object> events = resolved(FOR_THE_CREATOR);

    assertThat(events)
        .containsExactly(
            releasedEvent(chain.config().pay(), CREATOR, Offer.PAY),
            releasedEvent(chain.config().disputeBond(), CREATOR, DEPOSIT),
            movedEvent(chain.config().disputeBond(), WORKER, CREATOR, DEPOSIT),
            new TasksEvent.DisputeResolved(TASK, SUBMISSION, false),
            new TasksEvent.RejectionClosed(TASK, SUBMISSION, Balance.of(Offer.PAY)));
    assertMoney(WORKER, -DEPOSIT, 0);
    assertMoney(CREATOR, DEPOSIT, 2 * Offer.PAY + STORAGE_DEPOSIT);
    assertThat(submission().status()).isEqualTo(SubmissionStatus.REJECTED);
  }

  @Test
  void resolve_lastPlace_completesTheTask() {
    disputed(Offer.contributor().withPlaces(1));

    assertThat(resolved(FOR_THE_CREATOR).getLast()).isEqualTo(new TasksEvent.TaskCompleted(TASK));
  }

  @Test
  void resolve_ofTheCreatorsOwnWork_movesNothingAway() {
    offered(Offer.contributor().withPlaces(1));
    chain.succeed(CREATOR, new TasksCall.AssignTask(TASK));
    chain.succeed(CREATOR, result(SUBMISSION));
    chain.succeed(CREATOR, new TasksCall.RejectTaskResult(SUBMISSION, Bytes.utf8("mine")));
    chain.succeed(CREATOR, new TasksCall.DisputeRejection(SUBMISSION));

    resolved(FOR_THE_WORKER);

    assertMoney(CREATOR, 0, STORAGE_DEPOSIT);
  }

  @Test
  void resolve_inTheLastBlock_works() {
    disputed(Offer.contributor());
    chain.setBlock(8);

    resolved(FOR_THE_WORKER);
  }

  @Test
  void resolve_afterTheTimeout_changesNothing() {
    disputed(Offer.contributor());
    chain.setBlock(9);

    chain.assertNoChange(
        TasksRuntime.error(TasksError.DISPUTE_TIMEOUT_PASSED),
        TasksRuntime.COUNCIL,
        FOR_THE_WORKER);
  }

  @Test
  void resolve_notDisputedOrTwice_changesNothing() {
    rejected(Offer.contributor());
    chain.assertNoChange(
        TasksRuntime.error(TasksError.INVALID_STATUS), TasksRuntime.COUNCIL, FOR_THE_WORKER);

    chain.succeed(WORKER, new TasksCall.DisputeRejection(SUBMISSION));
    resolved(FOR_THE_CREATOR);
    chain.assertNoChange(
        TasksRuntime.error(TasksError.INVALID_STATUS), TasksRuntime.COUNCIL, FOR_THE_WORKER);
  }

  @Test
  void resolve_unknownSubmission_changesNothing() {
    chain.assertNoChange(
        TasksRuntime.error(TasksError.SUBMISSION_NOT_FOUND), TasksRuntime.COUNCIL, FOR_THE_WORKER);
  }

  @Test
  void resolve_byAnyOtherOrigin_isNoOrigin() {
    disputed(Offer.contributor());

    for (Origin origin :
        List.of(Origin.ROOT, Origin.NONE, Origin.signed(WORKER), Origin.signed(OTHER))) {
      chain.assertNoChange(new DispatchError.BadOrigin(), origin, FOR_THE_WORKER);
    }
  }
}
