package io.decentralml.node.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.node.BlockSealing.EmptyBlocks;
import io.decentralml.node.BlockSealing.SealResult;
import io.decentralml.node.FakeExtrinsic;
import io.decentralml.node.FakeExtrinsic.Deed;
import io.decentralml.node.FakeRuntime;
import io.decentralml.node.HandingOver;
import io.decentralml.node.SingleThreadedChain;
import io.decentralml.node.ThreeAuthorities;
import io.decentralml.node.TransactionStatus;
import io.decentralml.node.chain.AuraHeader;
import io.decentralml.node.chain.ForeignChainException;
import io.decentralml.scale.Bytes;
import io.decentralml.state.MemoryKeyValueStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockAuthorTest {
  private final SingleThreadedChain node;

  BlockAuthorTest() throws ForeignChainException {
    node = new SingleThreadedChain(new FakeRuntime("{}", 1), new MemoryKeyValueStore());
  }

  private void submit(FakeExtrinsic... extrinsics) {
    for (FakeExtrinsic each : extrinsics) {
      node.pool.submit(each.encode());
    }
  }

  private List<Bytes> sealedTransactions() {
    assertThat(node.author.seal(EmptyBlocks.ALLOWED)).isInstanceOf(SealResult.Sealed.class);
    List<Bytes> extrinsics = node.chain.block(node.chain.best().hash()).orElseThrow().extrinsics();
    return extrinsics.subList(1, extrinsics.size());
  }

  @Test
  void seal_readyTransactions_includesThemInOrderAfterTheInherent() {
    FakeExtrinsic first = FakeExtrinsic.of(1, 0);
    FakeExtrinsic second = FakeExtrinsic.of(1, 1).priority(9);
    FakeExtrinsic urgent = FakeExtrinsic.of(2, 0).priority(5);
    submit(first, second, urgent);

    assertThat(sealedTransactions())
        .containsExactly(urgent.encode(), first.encode(), second.encode());
    assertThat(node.chain.best().number()).isEqualTo(1);
    assertThat(node.pool.pending()).isEmpty();
  }

  @Test
  void seal_nothingReady_makesABlockOnlyIfEmptyOnesAreAllowed() {
    assertThat(node.author.seal(EmptyBlocks.REFUSED)).isEqualTo(new SealResult.NothingToSeal());
    assertThat(node.chain.best().number()).isZero();
    assertThat(sealedTransactions()).isEmpty();
  }

  @Test
  void seal_header_carriesSlotOfTheClockAndASealThatImportAccepts() {
    sealedTransactions();

    assertThat(AuraHeader.slot(node.chain.bestHeader())).hasValue(node.now.toEpochMilli() / 6000);
    assertThat(node.chain.bestHeader().digest().logs()).hasSize(2);
  }

  @Test
  void seal_clockWentBack_keepsTheTimeOfTheLastBlock() {
    sealedTransactions();
    long slot = AuraHeader.slot(node.chain.bestHeader()).orElseThrow();
    node.now = node.now.minusSeconds(5);

    assertThat(sealedTransactions()).isEmpty();

    assertThat(AuraHeader.slot(node.chain.bestHeader())).hasValue(slot);
  }

  @Test
  void seal_transactionTraps_isDroppedAndLeavesNothingBehind() {
    List<TransactionStatus> heard = new ArrayList<>();
    FakeExtrinsic bug = FakeExtrinsic.of(1, 0).deed(Deed.TRAP_WHEN_APPLIED).priority(9);
    FakeExtrinsic fine = FakeExtrinsic.of(2, 0);
    node.pool.submitAndWatch(bug.encode(), heard::add);
    submit(FakeExtrinsic.of(1, 1), fine);

    assertThat(sealedTransactions()).containsExactly(fine.encode());

    assertThat(heard).last().isEqualTo(new TransactionStatus.Invalid());
    assertThat(node.pool.pending()).isEmpty();
    var state = node.chain.state(node.chain.best().hash()).orElseThrow();
    assertThat(state.storage(Bytes.utf8("nonce1"))).isEmpty();
    assertThat(state.storage(Bytes.utf8("nonce2"))).isPresent();
  }

  @Test
  void seal_transactionInvalidWhenApplied_isDropped() {
    submit(FakeExtrinsic.of(1, 0).deed(Deed.REFUSE_WHEN_APPLIED));

    assertThat(node.author.seal(EmptyBlocks.REFUSED)).isEqualTo(new SealResult.NothingToSeal());

    assertThat(node.pool.pending()).isEmpty();
  }

  @Test
  void seal_blockFull_keepsWhatDoesNotFitForTheNextOne() {
    FakeExtrinsic first = FakeExtrinsic.of(1, 0).priority(9);
    FakeExtrinsic tooLarge = FakeExtrinsic.of(2, 0).deed(Deed.EXHAUST).priority(8);
    FakeExtrinsic follower = FakeExtrinsic.of(2, 1).priority(7);
    FakeExtrinsic small = FakeExtrinsic.of(3, 0).priority(6);
    submit(first, tooLarge, follower, small);

    assertThat(sealedTransactions()).containsExactly(first.encode(), small.encode());

    assertThat(node.pool.pending()).containsExactly(tooLarge.encode(), follower.encode());
  }

  @Test
  void seal_tooLargeForAnEmptyBlock_isDropped() {
    submit(FakeExtrinsic.of(2, 0).deed(Deed.EXHAUST));

    assertThat(sealedTransactions()).isEmpty();

    assertThat(node.pool.pending()).isEmpty();
  }

  @Test
  void seal_slotsOfThreeAuthorities_sealsInOurOwnAlone() throws ForeignChainException {
    var alone = new SingleThreadedChain(new ThreeAuthorities(), new MemoryKeyValueStore());
    alone.now = Instant.ofEpochMilli(6000L * 3_000_000 + 5000);

    assertThat(alone.author.seal(EmptyBlocks.ALLOWED)).isInstanceOf(SealResult.Sealed.class);
    alone.now = alone.now.plusSeconds(6);
    assertThat(alone.author.seal(EmptyBlocks.ALLOWED))
        .isEqualTo(new SealResult.NotOurSlot(Duration.ofSeconds(7)));
    alone.now = alone.now.plusSeconds(6);
    assertThat(alone.author.seal(EmptyBlocks.ALLOWED))
        .isEqualTo(new SealResult.NotOurSlot(Duration.ofSeconds(1)));
    alone.now = alone.now.plusSeconds(1);
    assertThat(alone.author.seal(EmptyBlocks.ALLOWED)).isInstanceOf(SealResult.Sealed.class);
    assertThat(alone.chain.best().number()).isEqualTo(2);
  }

  @Test
  void seal_authoritiesChange_failsOnceNoneOfThemIsOurs() throws ForeignChainException {
    var changing = new SingleThreadedChain(new HandingOver(), new MemoryKeyValueStore());
    changing.pool.submit(FakeExtrinsic.of(2, 0).encode());

    assertThat(changing.author.seal(EmptyBlocks.ALLOWED)).isInstanceOf(SealResult.Sealed.class);

    assertThat(changing.author.seal(EmptyBlocks.ALLOWED))
        .isEqualTo(
            new SealResult.Failed(
                "this node has the aura key of none of the 1 authorities after block 1;"
                    + " author_insertKey gives it one"));
    assertThat(changing.chain.best().number()).isEqualTo(1);
  }

  @Test
  void seal_keyOfSomeoneElse_isRefusedByOurOwnImport() throws ForeignChainException {
    var stranger =
        new SingleThreadedChain(new FakeRuntime("{}", 1), new MemoryKeyValueStore(), "//Bob");

    assertThat(stranger.author.seal(EmptyBlocks.ALLOWED)).isInstanceOf(SealResult.Failed.class);

    assertThat(stranger.chain.best().number()).isZero();
  }
}
