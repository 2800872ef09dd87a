package io.decentralml.node.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.node.BlockReference;
import io.decentralml.node.FakeExtrinsic;
import io.decentralml.node.FakeExtrinsic.Deed;
import io.decentralml.node.SubmissionResult;
import io.decentralml.node.TransactionStatus;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Hash256;
import io.decentralml.runtimeapi.InvalidTransaction;
import io.decentralml.runtimeapi.UnknownTransaction;
import io.decentralml.scale.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TaggedTransactionPoolTest {
  private final FakeLedger ledger = new FakeLedger();
  private final List<TransactionStatus> heard = new ArrayList<>();
  private Instant now = Instant.EPOCH;
  private int wakings;
  private TaggedTransactionPool pool = pool(PoolLimits.standard());
  private long number;

  private TaggedTransactionPool pool(PoolLimits limits) {
    TaggedTransactionPool fresh =
        new TaggedTransactionPool(
            block(0),
            ledger,
            (account, _) -> OptionalLong.of(ledger.nonce(account.bytes().at(0))),
            limits,
            () -> now,
            Runnable::run);
    fresh.whenGrown(() -> wakings++);
    return fresh;
  }

  private static BlockReference block(long number) {
    byte[] hash = new byte[32];
    hash[0] = (byte) number;
    return new BlockReference(Hash256.of(hash), number);
  }

  private SubmissionResult submit(FakeExtrinsic extrinsic) {
    return pool.submit(extrinsic.encode());
  }

  private SubmissionResult watch(FakeExtrinsic extrinsic) {
    return pool.submitAndWatch(extrinsic.encode(), heard::add);
  }

  private BlockReference include(FakeExtrinsic... extrinsics) {
    BlockReference block = block(++number);
    pool.imported(block, encoded(extrinsics));
    for (FakeExtrinsic each : extrinsics) {
      ledger.nonces.put(each.account(), each.nonce() + 1);
    }
    return block;
  }

  private List<Bytes> encoded(FakeExtrinsic... extrinsics) {
    return Arrays.stream(extrinsics).map(FakeExtrinsic::encode).toList();
  }

  @Test
  void submit_nextNonce_isReadyAndWakesTheAuthor() {
    FakeExtrinsic first = FakeExtrinsic.of(1, 0);

    SubmissionResult result = watch(first);

    assertThat(result).isEqualTo(new SubmissionResult.Accepted(first.hash()));
    assertThat(heard).containsExactly(new TransactionStatus.Ready());
    assertThat(pool.pending()).containsExactly(first.encode());
    assertThat(wakings).isEqualTo(1);
  }

  @Test
  void submit_gapInNonces_waitsUntilTheGapIsFilled() {
    FakeExtrinsic second = FakeExtrinsic.of(1, 1);
    FakeExtrinsic third = FakeExtrinsic.of(1, 2);
    FakeExtrinsic first = FakeExtrinsic.of(1, 0);

    watch(third);
    submit(second);
    assertThat(pool.pending()).isEmpty();
    assertThat(pool.occupancy().future()).isEqualTo(2);
    submit(first);

    assertThat(pool.pending()).isEqualTo(encoded(first, second, third));
    assertThat(pool.occupancy().future()).isZero();
    assertThat(heard)
        .containsExactly(new TransactionStatus.Future(), new TransactionStatus.Ready());
  }

  @Test
  void pending_severalAccounts_goesByPriorityThenArrivalButKeepsNonceOrder() {
    FakeExtrinsic slow = FakeExtrinsic.of(1, 0).priority(1);
    FakeExtrinsic slowsUrgentChild = FakeExtrinsic.of(1, 1).priority(100);
    FakeExtrinsic middleEarly = FakeExtrinsic.of(2, 0).priority(5);
    FakeExtrinsic middleLate = FakeExtrinsic.of(3, 0).priority(5);
    FakeExtrinsic greatest = FakeExtrinsic.of(4, 0).priority(-1);

    for (FakeExtrinsic each : List.of(slow, slowsUrgentChild, middleEarly, middleLate, greatest)) {
      submit(each);
    }

    assertThat(pool.pending())
        .isEqualTo(encoded(greatest, middleEarly, middleLate, slow, slowsUrgentChild));
  }

  @Test
  void submit_again_isAlreadyImported() {
    FakeExtrinsic first = FakeExtrinsic.of(1, 0);
    submit(first);

    assertThat(submit(first)).isEqualTo(new SubmissionResult.AlreadyImported(first.hash()));
  }

  @Test
  void submit_sameNonceHigherPriority_replacesAndTellsTheOld() {
    FakeExtrinsic old = FakeExtrinsic.of(1, 0).priority(5);
    FakeExtrinsic child = FakeExtrinsic.of(1, 1);
    FakeExtrinsic better = FakeExtrinsic.of(1, 0).priority(6);
    watch(old);
    submit(child);

    SubmissionResult result = submit(better);

    assertThat(result).isEqualTo(new SubmissionResult.Accepted(better.hash()));
    assertThat(heard)
        .containsExactly(
            new TransactionStatus.Ready(), new TransactionStatus.Usurped(better.hash()));
    assertThat(pool.pending()).isEqualTo(encoded(better, child));
  }

  @Test
  void submit_sameNonceSamePriority_isRefusedWithBothPriorities() {
    submit(FakeExtrinsic.of(1, 0).priority(5));

    SubmissionResult result = submit(FakeExtrinsic.of(1, 0).priority(5).filling(1));

    assertThat(result).isEqualTo(new SubmissionResult.PriorityTooLow(5, 5));
  }

  @Test
  void submit_refusedByRuntime_saysWhy() {
    assertThat(submit(FakeExtrinsic.of(1, 0).deed(Deed.BAD_PROOF)))
        .isEqualTo(new SubmissionResult.Invalid(new InvalidTransaction.BadProof()));
    assertThat(submit(FakeExtrinsic.of(1, 0).deed(Deed.UNKNOWN)))
        .isEqualTo(new SubmissionResult.UnknownValidity(new UnknownTransaction.CannotLookup()));
    assertThat(submit(FakeExtrinsic.of(1, 0).deed(Deed.TRAP)))
        .isEqualTo(new SubmissionResult.VerificationFailed("out of luck"));
    assertThat(submit(FakeExtrinsic.of(1, 0).deed(Deed.NO_TAGS)))
        .isEqualTo(new SubmissionResult.NoTagsProvided());
  }

  @Test
  void submit_lengthThatDoesNotFit_isMalformedAndNeverValidated() {
    byte[] whole = FakeExtrinsic.of(1, 0).encode().toArray();
    List<byte[]> broken =
        List.of(
            new byte[0],
            new byte[] {0},
            Arrays.copyOf(whole, whole.length - 1),
            Arrays.copyOf(whole, whole.length + 1));

    for (byte[] each : broken) {
      assertThat(pool.submit(Bytes.wrap(each))).isInstanceOf(SubmissionResult.Malformed.class);
    }
    assertThat(ledger.validations).isZero();
  }

  @Test
  void submit_poolFull_dropsTheWorstOrRefusesTheNewcomer() {
    pool = pool(new PoolLimits(2, 1000, 10, 1000));
    FakeExtrinsic worst = FakeExtrinsic.of(1, 0).priority(2);
    FakeExtrinsic good = FakeExtrinsic.of(2, 0).priority(3);
    FakeExtrinsic better = FakeExtrinsic.of(3, 0).priority(4);
    watch(worst);
    submit(good);

    assertThat(submit(FakeExtrinsic.of(4, 0).priority(2)))
        .isEqualTo(new SubmissionResult.ImmediatelyDropped());
    submit(better);

    assertThat(pool.pending()).isEqualTo(encoded(better, good));
    assertThat(heard).last().isEqualTo(new TransactionStatus.Dropped());
  }

  @Test
  void submit_moreBytesThanThePoolHolds_isImmediatelyDropped() {
    pool = pool(new PoolLimits(10, 100, 10, 100));

    assertThat(submit(FakeExtrinsic.of(1, 0).filling(100)))
        .isEqualTo(new SubmissionResult.ImmediatelyDropped());
    assertThat(pool.occupancy().readyBytes()).isZero();
  }

  @Test
  void submit_tooManyFuture_keepsTheBetterOnes() {
    pool = pool(new PoolLimits(10, 1000, 1, 1000));
    FakeExtrinsic waiting = FakeExtrinsic.of(1, 5).priority(2);
    watch(waiting);

    assertThat(submit(FakeExtrinsic.of(2, 5).priority(1)))
        .isEqualTo(new SubmissionResult.ImmediatelyDropped());
    submit(FakeExtrinsic.of(3, 5).priority(3));

    assertThat(heard)
        .containsExactly(new TransactionStatus.Future(), new TransactionStatus.Dropped());
    assertThat(pool.occupancy().future()).isEqualTo(1);
  }

  @Test
  void submit_futureQueueCrowdedByOneSender_keepsTheOthers() {
    pool = pool(new PoolLimits(10, 1000, 4, 1000));
    for (int nonce = 5; nonce < 9; nonce++) {
      submit(FakeExtrinsic.of(1, nonce).priority(100 + nonce));
    }
    FakeExtrinsic poor = FakeExtrinsic.of(2, 5).priority(1);

    assertThat(submit(poor)).isEqualTo(new SubmissionResult.Accepted(poor.hash()));
    assertThat(submit(FakeExtrinsic.of(1, 9).priority(1)))
        .isEqualTo(new SubmissionResult.ImmediatelyDropped());
    assertThat(submit(poor)).isEqualTo(new SubmissionResult.AlreadyImported(poor.hash()));
    assertThat(pool.occupancy().future()).isEqualTo(4);
  }

  @Test
  void submit_againAfterARefusal_isBannedAndNotValidatedAgain() {
    pool = pool(new PoolLimits(1, 1000, 1, 1000));
    FakeExtrinsic invalid = FakeExtrinsic.of(1, 0).deed(Deed.BAD_PROOF);
    FakeExtrinsic small = FakeExtrinsic.of(3, 0).priority(1);
    submit(FakeExtrinsic.of(2, 0).priority(2));
    submit(invalid);
    submit(small);
    int before = ledger.validations;

    assertThat(submit(invalid)).isEqualTo(new SubmissionResult.TemporarilyBanned());
    assertThat(submit(small)).isEqualTo(new SubmissionResult.TemporarilyBanned());
    assertThat(ledger.validations).isEqualTo(before);
    now = now.plus(Duration.ofMinutes(31));
    assertThat(submit(invalid)).isInstanceOf(SubmissionResult.Invalid.class);
  }

  @Test
  void imported_transactionOfThePool_isInBlockThenFinalizedAndGone() {
    FakeExtrinsic first = FakeExtrinsic.of(1, 0);
    FakeExtrinsic second = FakeExtrinsic.of(1, 1);
    watch(first);
    submit(second);

    BlockReference block = include(FakeExtrinsic.of(9, 0), first);
    pool.finalized(block);

    assertThat(heard)
        .containsExactly(
            new TransactionStatus.Ready(),
            new TransactionStatus.InBlock(block.hash(), 1),
            new TransactionStatus.Finalized(block.hash(), 1));
    assertThat(pool.pending()).isEqualTo(encoded(second));
    assertThat(submit(first)).isEqualTo(new SubmissionResult.TemporarilyBanned());
  }

  @Test
  void imported_rivalFromElsewhere_usurpsOursAndFreesItsSuccessor() {
    FakeExtrinsic ours = FakeExtrinsic.of(1, 0);
    FakeExtrinsic rival = FakeExtrinsic.of(1, 0).filling(3);
    FakeExtrinsic next = FakeExtrinsic.of(1, 1);
    watch(ours);
    submit(next);

    include(rival);

    assertThat(heard).last().isEqualTo(new TransactionStatus.Usurped(rival.hash()));
    assertThat(pool.pending()).isEqualTo(encoded(next));
  }

  @Test
  void imported_predecessorOfAFutureOne_makesItReady() {
    FakeExtrinsic future = FakeExtrinsic.of(1, 1);
    watch(future);

    include(FakeExtrinsic.of(1, 0));

    assertThat(pool.pending()).isEqualTo(encoded(future));
    assertThat(heard).last().isEqualTo(new TransactionStatus.Ready());
  }

  @Test
  void imported_mortalityOver_isInvalidWithItsSuccessors() {
    FakeExtrinsic mortal = FakeExtrinsic.of(1, 0).deed(Deed.SHORT_LIVED);
    watch(mortal);
    submit(FakeExtrinsic.of(1, 1));

    include();
    assertThat(pool.pending()).hasSize(2);
    include();

    assertThat(pool.pending()).isEmpty();
    assertThat(heard).last().isEqualTo(new TransactionStatus.Invalid());
  }

  @Test
  void imported_manyBlocksLater_asksAgainAboutWhatStayed() {
    FakeExtrinsic stuck = FakeExtrinsic.of(1, 0);
    watch(stuck);
    ledger.nonces.put(1, 7);

    for (int i = 0; i < 10; i++) {
      include();
    }

    assertThat(heard).last().isEqualTo(new TransactionStatus.Invalid());
    assertThat(pool.pending()).isEmpty();
  }

  @Test
  void remove_transaction_goesWithItsSuccessorsAndIsBannedForAWhile() {
    FakeExtrinsic first = FakeExtrinsic.of(1, 0);
    FakeExtrinsic second = FakeExtrinsic.of(1, 1);
    submit(first);
    submit(second);

    assertThat(pool.remove(List.of(first.hash()))).containsExactly(first.hash(), second.hash());

    assertThat(pool.pending()).isEmpty();
    assertThat(submit(first)).isEqualTo(new SubmissionResult.TemporarilyBanned());
    now = now.plus(Duration.ofMinutes(30));
    assertThat(submit(first)).isEqualTo(new SubmissionResult.Accepted(first.hash()));
  }

  @Test
  void nextIndex_readyTransactions_countsThemWithoutAGap() {
    ledger.nonces.put(1, 3);
    submit(FakeExtrinsic.of(1, 3));
    submit(FakeExtrinsic.of(1, 4));
    submit(FakeExtrinsic.of(1, 6));
    byte[] account = new byte[32];
    account[0] = 1;

    OptionalLong next = pool.nextIndex(new AccountId(Bytes.wrap(account)));

    assertThat(next).hasValue(5);
  }

  @Test
  void unwatch_listener_hearsNothingMore() {
    FakeExtrinsic first = FakeExtrinsic.of(1, 0);
    Consumer<TransactionStatus> listener = heard::add;
    pool.submitAndWatch(first.encode(), listener);

    pool.unwatch(first.hash(), listener);
    include(first);

    assertThat(heard).containsExactly(new TransactionStatus.Ready());
  }
}
