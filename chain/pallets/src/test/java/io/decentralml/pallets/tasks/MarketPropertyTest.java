package io.decentralml.pallets.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.testkit.Seeds;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of all calls, a hundred thousand of them: after each block everything adds up,
 * at the end nothing is left over, and every way from one state to another was gone.
 */
class MarketPropertyTest {
  private static final int SEQUENCES = 200;
  private static final int STEPS = 500;
  private static final int OFTEN = 100;

  private static final Set<String> CALLS =
      Set.of(
          "CreateTask",
          "AssignTask",
          "SendTaskResult",
          "ValidateTaskResult",
          "AcceptTaskResult",
          "RejectTaskResult",
          "WithdrawTask",
          "ExpireTask",
          "AbandonAssignment",
          "DisputeRejection",
          "ResolveDispute",
          "ClaimUnreviewed",
          "ReclaimPlace",
          "CloseDispute",
          "RemoveTask",
          "PublishKey",
          "ShareCredentials",
          "AllowWorkers",
          "SetParameters",
          "SetAttesters");

  /** From, to and by which call; a full stop after a place's state means that it is settled. */
  private static final Set<String> WAYS =
      Set.of(
          "task: - > CREATED by CreateTask",
          "task: CREATED > IN_PROGRESS by AssignTask",
          "task: CREATED > WITHDRAWN by WithdrawTask",
          "task: CREATED > WITHDRAWN by ExpireTask",
          "task: IN_PROGRESS > WITHDRAWN by WithdrawTask",
          "task: IN_PROGRESS > WITHDRAWN by ExpireTask",
          "task: IN_PROGRESS > COMPLETED by SendTaskResult",
          "task: IN_PROGRESS > COMPLETED by AcceptTaskResult",
          "task: IN_PROGRESS > COMPLETED by ClaimUnreviewed",
          "task: IN_PROGRESS > COMPLETED by ResolveDispute",
          "task: IN_PROGRESS > COMPLETED by CloseDispute",
          "task: WITHDRAWN > - by RemoveTask",
          "task: COMPLETED > - by RemoveTask",
          "place: - > ASSIGNED by AssignTask",
          "place: ASSIGNED > ABANDONED. by AbandonAssignment",
          "place: ASSIGNED > ABANDONED. by ReclaimPlace",
          "place: ASSIGNED > PENDING_VALIDATION by SendTaskResult",
          "place: ASSIGNED > ACCEPTED. by SendTaskResult",
          "place: PENDING_VALIDATION > VALIDATED by ValidateTaskResult",
          "place: PENDING_VALIDATION > ACCEPTED. by AcceptTaskResult",
          "place: PENDING_VALIDATION > ACCEPTED. by ClaimUnreviewed",
          "place: PENDING_VALIDATION > REJECTED by RejectTaskResult",
          "place: VALIDATED > ACCEPTED. by AcceptTaskResult",
          "place: VALIDATED > ACCEPTED. by ClaimUnreviewed",
          "place: VALIDATED > REJECTED by RejectTaskResult",
          "place: REJECTED > REJECTED. by CloseDispute",
          "place: REJECTED > DISPUTED by DisputeRejection",
          "place: DISPUTED > ACCEPTED. by ResolveDispute",
          "place: DISPUTED > REJECTED. by ResolveDispute",
          "place: DISPUTED > DISPUTED. by CloseDispute",
          "place: ABANDONED. > - by RemoveTask",
          "place: ACCEPTED. > - by RemoveTask",
          "place: REJECTED. > - by RemoveTask",
          "place: DISPUTED. > - by RemoveTask");

  @Test
  void randomSequences_loseNoPlanckAndNoPlace() {
    Map<String, Integer> succeeded = new TreeMap<>();
    Set<String> ways = new TreeSet<>();
    Seeds.forEach(
        SEQUENCES,
        random -> {
          MarketRun run = new MarketRun(random);
          for (int step = 0; step < STEPS; step++) {
            run.step();
          }
          run.windUp();
          assertThat(run.failed()).isPositive();
          run.succeeded().forEach((call, count) -> succeeded.merge(call, count, Integer::sum));
          ways.addAll(run.ways());
        });

    boolean replayed = Long.getLong("seed") != null;
    if (!replayed) {
      assertThat(succeeded.keySet()).as("calls that worked").isEqualTo(CALLS);
      assertThat(succeeded.values()).allMatch(count -> count >= OFTEN);
      assertThat(ways).containsExactlyInAnyOrderElementsOf(WAYS);
    }
  }
}
