package io.decentralml.pallets.tasks;

import static io.decentralml.pallets.tasks.TasksRuntime.CREATOR;
import static io.decentralml.pallets.tasks.TasksRuntime.OTHER;
import static io.decentralml.pallets.tasks.TasksRuntime.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchError;
import io.decentralml.frame.Origin;
import io.decentralml.frame.TokenError;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisputeRejectionTest extends TasksTestCase {
  private static final TasksCall CALL = new TasksCall.DisputeRejection(SUBMISSION);

  @Test
  void dispute_rejected_holdsTheWorkersBondBesideTheCreators() {
    rejected(Offer.contributor());
    chain.setBlock(7);

    List<Object> events = chain.succeed(WORKER, CALL);

    assertThat(events)
        .containsExactly(
            heldEvent(chain.config().disputeBond(), WORKER, DEPOSIT),
            new TasksEvent.RejectionDisputed(TASK, SUBMISSION, WORKER));
    assertMoney(WORKER, 0, DEPOSIT);
    assertMoney(CREATOR, 0, 3 * Offer.PAY + STORAGE_DEPOSIT + DEPOSIT);
    assertThat(submission().status()).isEqualTo(SubmissionStatus.DISPUTED);
    assertThat(clock().resolutionEnd()).isEqualTo(Option.some(BlockNumber.of(14)));
  }

  @Test
  void dispute_afterHigherDeposits_holdsWhatTheCreatorHolds() {
    rejected(Offer.contributor());
    chain.set(Settings.of(20, 50));

    chain.succeed(WORKER, CALL);

    assertMoney(WORKER, 0, DEPOSIT);
  }

  @Test
  void dispute_afterTheDisputePeriod_changesNothing() {
    rejected(Offer.contributor());
    chain.setBlock(8);

    chain.assertNoChange(TasksError.DISPUTE_PERIOD_PASSED, WORKER, CALL);
  }

  @Test
  void dispute_byAnother_changesNothing() {
    rejected(Offer.contributor());

    chain.assertNoChange(TasksError.NOT_AUTHORIZED, CREATOR, CALL);
    chain.assertNoChange(TasksError.NOT_AUTHORIZED, OTHER, CALL);
  }

  @Test
  void dispute_withoutTheMoney_changesNothing() {
    rejected(Offer.contributor());
    chain.leave(WORKER, DEPOSIT + TasksRuntime.MINIMUM - 1);

    chain.assertNoChange(
        new DispatchError.Token(TokenError.FUNDS_UNAVAILABLE), Origin.signed(WORKER), CALL);
  }

  @Test
  void dispute_notRejectedOrTwice_changesNothing() {
    delivered(Offer.contributor());
    chain.assertNoChange(TasksError.INVALID_STATUS, WORKER, CALL);

    chain.succeed(CREATOR, new TasksCall.RejectTaskResult(SUBMISSION, Bytes.utf8("noise")));
    chain.succeed(WORKER, CALL);
    chain.assertNoChange(TasksError.INVALID_STATUS, WORKER, CALL);
  }

  @Test
  void dispute_unknownSubmission_changesNothing() {
    chain.assertNoChange(TasksError.SUBMISSION_NOT_FOUND, WORKER, CALL);
  }

  @Test
  void dispute_unsigned_isNoOrigin() {
    rejected(Offer.contributor());

    assertSignedOnly(CALL);
  }
}
