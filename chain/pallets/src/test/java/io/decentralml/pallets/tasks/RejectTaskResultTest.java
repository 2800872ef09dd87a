package io.decentralml.pallets.tasks;

import static io.decentralml.pallets.tasks.TasksRuntime.CREATOR;
import static io.decentralml.pallets.tasks.TasksRuntime.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchError;
import io.decentralml.frame.Origin;
import io.decentralml.frame.TokenError;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectTaskResultTest extends TasksTestCase {
  private static final Bytes REASON = Bytes.utf8("norm too large");
  private static final TasksCall CALL = new TasksCall.RejectTaskResult(SUBMISSION, REASON);

  @Test
  void reject_delivered_keepsThePayAndHoldsABond() {
    delivered(Offer.contributor());
    chain.setBlock(4);

    List<Object> events = chain.succeed(CREATOR, CALL);

    assertThat(events)
        .containsExactly(
            heldEvent(chain.config().disputeBond(), CREATOR, DEPOSIT),
            releasedEvent(chain.config().workerDeposit(), WORKER, DEPOSIT),
            new TasksEvent.TaskResultRejected(TASK, SUBMISSION, WORKER, REASON));
    assertMoney(WORKER, 0, 0);
    assertMoney(CREATOR, 0, 3 * Offer.PAY + STORAGE_DEPOSIT + DEPOSIT);
    assertThat(submission().status()).isEqualTo(SubmissionStatus.REJECTED);
    assertThat(clock().bond()).isEqualTo(Balance.of(DEPOSIT));
    assertThat(clock().disputeEnd()).isEqualTo(Option.some(BlockNumber.of(10)));
    assertThat(ledger().openPlaces()).isEqualTo(1);
    assertThat(ledger().freePlaces()).isEqualTo(2);
  }

  @Test
  void reject_inTheLastBlockOfReview_isInTime() {
    delivered(Offer.contributor());
    chain.setBlock(9);

    chain.succeed(CREATOR, CALL);
  }

  @Test
  void reject_afterTheReviewPeriod_changesNothing() {
    delivered(Offer.contributor());
    chain.setBlock(10);

    chain.assertNoChange(TasksError.REVIEW_PERIOD_PASSED, CREATOR, CALL);
  }

  @Test
  void reject_customWhileAttestersAreAtWork_isThere() {
    delivered(Offer.contributor().judgedBy(ValidationStrategy.CUSTOM_ACCEPT));

    chain.succeed(CREATOR, CALL);

    assertThat(submission().status()).isEqualTo(SubmissionStatus.REJECTED);
  }

  @Test
  void reject_withoutFundsForTheBond_changesNothing() {
    chain.leave(CREATOR, 3 * Offer.PAY + STORAGE_DEPOSIT + TasksRuntime.MINIMUM + DEPOSIT - 1);
    delivered(Offer.contributor());

    chain.assertNoChange(
        new DispatchError.Token(TokenError.FUNDS_UNAVAILABLE), Origin.signed(CREATOR), CALL);
  }

  @Test
  void reject_unknownSubmission_changesNothing() {
    chain.assertNoChange(TasksError.SUBMISSION_NOT_FOUND, CREATOR, CALL);
  }

  @Test
  void reject_byAnother_changesNothing() {
    delivered(Offer.contributor());

    chain.assertNoChange(TasksError.NOT_AUTHORIZED, WORKER, CALL);
  }

  @Test
  void reject_nothingDelivered_changesNothing() {
    assigned(Offer.contributor());

    chain.assertNoChange(TasksError.INVALID_STATUS, CREATOR, CALL);
  }

  @Test
  void reject_twice_changesNothing() {
    rejected(Offer.contributor());

    chain.assertNoChange(TasksError.INVALID_STATUS, CREATOR, CALL);
  }

  @Test
  void reject_accepted_changesNothing() {
    delivered(Offer.contributor());
    chain.succeed(CREATOR, new TasksCall.AcceptTaskResult(SUBMISSION));

    chain.assertNoChange(TasksError.INVALID_STATUS, CREATOR, CALL);
  }

  @Test
  void reject_unsigned_isNoOrigin() {
    delivered(Offer.contributor());

    assertSignedOnly(CALL);
  }
}
