package io.decentralml.pallets.tasks;

import static io.decentralml.pallets.tasks.TasksRuntime.CREATOR;
import static io.decentralml.pallets.tasks.TasksRuntime.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchError;
import io.decentralml.frame.Origin;
import io.decentralml.frame.traits.HoldReason;
import io.decentralml.pallets.balances.BalancesEvent;
import io.decentralml.pallets.balances.RuntimeHoldReason;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** A test of one call on a fresh chain, after which every planck and place is accounted for. */
abstract class TasksTestCase {
  /** The first task. */
  static final TaskIndex TASK = new TaskIndex(0);

  /** The first submission. */
  static final SubmissionIndex SUBMISSION = new SubmissionIndex(0);

  /** A tenth of the pay of {@link Offer}. */
  static final long DEPOSIT = Offer.PAY / 10;

  /** The encoded length of {@link Offer#contributor}, at a planck a byte. */
  static final long STORAGE_DEPOSIT = 89;

  final TasksRuntime chain = new TasksRuntime();

  @AfterEach
  void everyPlanckAndPlaceIsAccountedFor() {
    TasksInvariants.check(chain);
  }

  /** The creator offers {@code offer} in this block. */
  void offered(Offer offer) {
    chain.succeed(CREATOR, offer.call());
  }

  /** The worker takes a place of the first task in this block. */
  void assigned(Offer offer) {
    offered(offer);
    chain.succeed(WORKER, new TasksCall.AssignTask(TASK));
  }

  /** The worker delivers in this block. */
  void delivered(Offer offer) {
    assigned(offer);
    chain.succeed(WORKER, result(SUBMISSION));
  }

  /** The creator rejects in this block. */
  void rejected(Offer offer) {
    delivered(offer);
    chain.succeed(CREATOR, new TasksCall.RejectTaskResult(SUBMISSION, Bytes.utf8("noise")));
  }

  /** The worker disputes in this block. */
  void disputed(Offer offer) {
    rejected(offer);
    chain.succeed(WORKER, new TasksCall.DisputeRejection(SUBMISSION));
  }

  /** A result in a store. */
  static TasksCall.SendTaskResult result(SubmissionIndex submission) {
    return new TasksCall.SendTaskResult(
        submission,
        Option.none(),
        Offer.text("bafy-update"),
        Option.some(StorageType.IPFS),
        Option.none());
  }

  Task task() {
    return known(chain.storage().tasks.get(TASK));
  }

  TaskLedger ledger() {
    return known(chain.storage().taskLedgers.get(TASK));
  }

  Submission submission() {
    return known(chain.storage().submissions.get(SUBMISSION));
  }

  SubmissionLedger clock() {
    return known(chain.storage().submissionLedgers.get(SUBMISSION));
  }

  /** The value, which must be there. */
  static <T> T known(Option<T> option) {
    @Nullable T value = option instanceof Option.Some<T>(T found) ? found : null;
    return Objects.requireNonNull(value);
  }

  /** Root and nobody may not make {@code call}. */
  void assertSignedOnly(TasksCall call) {
    chain.assertNoChange(new DispatchError.BadOrigin(), Origin.ROOT, call);
    chain.assertNoChange(new DispatchError.BadOrigin(), Origin.NONE, call);
  }

  /** That {@code who} owns what it began with and {@code gain}, and {@code held} of it on hold. */
  void assertMoney(AccountId who, long gain, long held) {
    assertThat(chain.reserved(who)).as("held by %s", who).isEqualTo(held);
    assertThat(chain.free(who)).isEqualTo(TasksRuntime.ENDOWMENT + gain - held);
  }

  BalancesEvent heldEvent(HoldReason reason, AccountId who, long amount) {
    return new BalancesEvent.Held(reason(reason), who, Balance.of(amount));
  }

  BalancesEvent releasedEvent(HoldReason reason, AccountId who, long amount) {
    return new BalancesEvent.Released(reason(reason), who, Balance.of(amount));
  }

  BalancesEvent movedEvent(HoldReason reason, AccountId from, AccountId to, long amount) {
    return new BalancesEvent.TransferOnHold(reason(reason), from, to, Balance.of(amount));
  }

  private static RuntimeHoldReason reason(HoldReason reason) {
    return new RuntimeHoldReason(reason.pallet().index(), reason.index());
  }
}
