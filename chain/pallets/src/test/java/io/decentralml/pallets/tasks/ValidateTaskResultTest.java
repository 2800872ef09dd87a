package io.decentralml.pallets.tasks;

import static io.decentralml.pallets.tasks.TasksRuntime.CREATOR;
import static io.decentralml.pallets.tasks.TasksRuntime.OTHER;
import static io.decentralml.pallets.tasks.TasksRuntime.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.primitives.AccountId;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidateTaskResultTest extends TasksTestCase {
  private static final TasksCall PASSED = new TasksCall.ValidateTaskResult(SUBMISSION, true);
  private static final TasksCall FAILED = new TasksCall.ValidateTaskResult(SUBMISSION, false);
  private static final AccountId FIRST = TasksRuntime.ATTESTERS.get(0);
  private static final AccountId SECOND = TasksRuntime.ATTESTERS.get(1);
  private static final AccountId THIRD = TasksRuntime.ATTESTERS.get(2);

  private static Offer custom() {
    return Offer.contributor().judgedBy(ValidationStrategy.CUSTOM_ACCEPT);
  }

  @Test
  void validate_belowTheQuorum_isCounted() {
    delivered(custom());

    List<Object> events = chain.succeed(FIRST, PASSED);

    assertThat(events)
        .containsExactly(new TasksEvent.TaskResultAttested(TASK, SUBMISSION, FIRST, true));
    assertThat(submission().status()).isEqualTo(SubmissionStatus.PENDING_VALIDATION);
    assertThat(clock().passed()).isEqualTo(1);
    assertThat(chain.storage().attestations.get(SUBMISSION, FIRST))
        .isEqualTo(Option.some(Verdict.PASSED));
  }

  @Test
  void validate_quorum_validates() {
    delivered(custom());
    chain.succeed(FIRST, PASSED);
    chain.succeed(SECOND, FAILED);

    List<Object> events = chain.succeed(THIRD, PASSED);

    assertThat(events)
        .containsExactly(
            new TasksEvent.TaskResultAttested(TASK, SUBMISSION, THIRD, true),
            new TasksEvent.TaskResultValidated(TASK, SUBMISSION));
    assertThat(submission().status()).isEqualTo(SubmissionStatus.VALIDATED);
    chain.succeed(CREATOR, new TasksCall.AcceptTaskResult(SUBMISSION));
    assertMoney(WORKER, Offer.PAY, 0);
  }

  @Test
  void validate_validated_mayStillBeRejected() {
    delivered(custom());
    chain.succeed(FIRST, PASSED);
    chain.succeed(SECOND, PASSED);

    chain.succeed(CREATOR, new TasksCall.RejectTaskResult(SUBMISSION, Bytes.utf8("still")));

    assertThat(submission().status()).isEqualTo(SubmissionStatus.REJECTED);
  }

  @Test
  void validate_failedOnes_neverValidate() {
    delivered(custom());
    chain.succeed(FIRST, FAILED);
    chain.succeed(SECOND, FAILED);

    chain.assertNoChange(
        TasksError.ATTESTATION_PERIOD_NOT_PASSED,
        CREATOR,
        new TasksCall.AcceptTaskResult(SUBMISSION));
    assertThat(clock().failed()).isEqualTo(2);
  }

  @Test
  void validate_twice_changesNothing() {
    delivered(custom());
    chain.succeed(FIRST, FAILED);

    chain.assertNoChange(TasksError.ALREADY_ATTESTED, FIRST, PASSED);
  }

  @Test
  void validate_byNoAttester_changesNothing() {
    delivered(custom());

    chain.assertNoChange(TasksError.NOT_AN_ATTESTER, CREATOR, PASSED);
    chain.assertNoChange(TasksError.NOT_AN_ATTESTER, OTHER, PASSED);
  }

  @Test
  void validate_ofOnesOwnResult_changesNothing() {
    offered(custom());
    chain.succeed(FIRST, new TasksCall.AssignTask(TASK));
    chain.succeed(FIRST, result(SUBMISSION));

    chain.assertNoChange(TasksError.NOT_AUTHORIZED, FIRST, PASSED);
  }

  @Test
  void validate_inTheLastBlock_counts() {
    delivered(custom());
    chain.setBlock(6);

    chain.succeed(FIRST, PASSED);
  }

  @Test
  void validate_afterTheAttestationPeriod_changesNothing() {
    delivered(custom());
    chain.setBlock(7);

    chain.assertNoChange(TasksError.ATTESTATION_PERIOD_PASSED, FIRST, PASSED);
  }

  @Test
  void validate_ofAnotherStrategyOrState_changesNothing() {
    delivered(Offer.contributor());
    chain.assertNoChange(TasksError.INVALID_STATUS, FIRST, PASSED);

    chain.succeed(CREATOR, new TasksCall.AcceptTaskResult(SUBMISSION));
    chain.assertNoChange(TasksError.INVALID_STATUS, FIRST, PASSED);
  }

  @Test
  void validate_afterTheQuorum_changesNothing() {
    delivered(custom());
    chain.succeed(FIRST, PASSED);
    chain.succeed(SECOND, PASSED);

    chain.assertNoChange(TasksError.INVALID_STATUS, THIRD, PASSED);
  }

  @Test
  void validate_unknownSubmission_changesNothing() {
    chain.assertNoChange(TasksError.SUBMISSION_NOT_FOUND, FIRST, PASSED);
  }

  @Test
  void validate_unsigned_isNoOrigin() {
    delivered(custom());

    assertSignedOnly(PASSED);
  }
}
