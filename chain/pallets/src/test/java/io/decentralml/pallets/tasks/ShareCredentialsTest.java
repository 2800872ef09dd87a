package io.decentralml.pallets.tasks;

import static io.decentralml.pallets.tasks.TasksRuntime.CREATOR;
import static io.decentralml.pallets.tasks.TasksRuntime.OTHER;
import static io.decentralml.pallets.tasks.TasksRuntime.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShareCredentialsTest extends TasksTestCase {
  private static final TasksCall CALL =
      new TasksCall.ShareCredentials(SUBMISSION, Bytes.utf8("sealed"));

  @Test
  void share_afterTheAssignment_isStored() {
    assigned(Offer.contributor());

    List<Object> events = chain.succeed(CREATOR, CALL);

    assertThat(events).containsExactly(new TasksEvent.CredentialsShared(TASK, SUBMISSION, WORKER));
    assertThat(chain.storage().sharedCredentials.get(SUBMISSION))
        .isEqualTo(Option.some(Bytes.utf8("sealed")));
  }

  @Test
  void share_again_takesTheirPlace() {
    assigned(Offer.contributor());
    chain.succeed(CREATOR, CALL);

    chain.succeed(CREATOR, new TasksCall.ShareCredentials(SUBMISSION, Bytes.utf8("newer")));

    assertThat(chain.storage().sharedCredentials.get(SUBMISSION))
        .isEqualTo(Option.some(Bytes.utf8("newer")));
  }

  @Test
  void share_byAnother_changesNothing() {
    assigned(Offer.contributor());

    chain.assertNoChange(TasksError.NOT_AUTHORIZED, WORKER, CALL);
    chain.assertNoChange(TasksError.NOT_AUTHORIZED, OTHER, CALL);
  }

  @Test
  void share_settledOrUnknown_changesNothing() {
    chain.assertNoChange(TasksError.SUBMISSION_NOT_FOUND, CREATOR, CALL);

    delivered(Offer.contributor());
    chain.succeed(CREATOR, new TasksCall.AcceptTaskResult(SUBMISSION));
    chain.assertNoChange(TasksError.INVALID_STATUS, CREATOR, CALL);
  }

  @Test
  void share_unsigned_isNoOrigin() {
    assigned(Offer.contributor());

    assertSignedOnly(CALL);
  }
}
