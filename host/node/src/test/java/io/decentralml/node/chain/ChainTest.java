package io.decentralml.node.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.node.Block;
import io.decentralml.node.BlockSealing.EmptyBlocks;
import io.decentralml.node.CallResult;
import io.decentralml.node.ChainEvent;
import io.decentralml.node.FakeExtrinsic;
import io.decentralml.node.FakeRuntime;
import io.decentralml.node.HandingOver;
import io.decentralml.node.SingleThreadedChain;
import io.decentralml.node.StateDiscardedException;
import io.decentralml.node.Subscription;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Digest;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Header;
import io.decentralml.scale.Bytes;
import io.decentralml.state.MemoryKeyValueStore;
import io.decentralml.state.StatePruning;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTest {
  private static final FakeRuntime RUNTIME = new FakeRuntime("{}", 1);
  private final MemoryKeyValueStore store = new MemoryKeyValueStore();
  private final SingleThreadedChain node;
  private final SingleThreadedChain other;

  ChainTest() throws ForeignChainException {
    node = new SingleThreadedChain(RUNTIME, store);
    other = new SingleThreadedChain(RUNTIME, new MemoryKeyValueStore());
  }

  private static Block seal(SingleThreadedChain author, FakeExtrinsic... extrinsics) {
    for (FakeExtrinsic each : extrinsics) {
      author.pool.submit(each.encode());
    }
    author.author.seal(EmptyBlocks.ALLOWED);
    return author.chain.block(author.chain.best().hash()).orElseThrow();
  }

  private static Block with(Block block, Header header) {
    return new Block(header, block.extrinsics());
  }

  @Test
  void importBlock_ofAnotherNode_givesTheSameChain() {
    Block block = seal(other, FakeExtrinsic.of(1, 0));

    ImportResult result = node.chain.importBlock(block);

    assertThat(result).isEqualTo(new ImportResult.Imported(other.chain.best()));
    assertThat(node.chain.best()).isEqualTo(other.chain.best());
    assertThat(node.chain.block(node.chain.best().hash())).contains(block);
    assertThat(node.chain.hashAt(1)).contains(node.chain.best().hash());
    assertThat(node.chain.importBlock(block))
        .isEqualTo(new ImportResult.AlreadyKnown(node.chain.best().hash()));
  }

  @Test
  void importBlock_ofADisagreeingRuntime_isAStateRootMismatchThatChangesNothing()
      throws ForeignChainException {
    var disagreeing = new SingleThreadedChain(new FakeRuntime("{}", 2), new MemoryKeyValueStore());
    Block block = seal(disagreeing, FakeExtrinsic.of(1, 0));

    ImportResult result = node.chain.importBlock(block);

    assertThat(result).isInstanceOf(ImportResult.StateRootMismatch.class);
    assertThat(node.chain.best().number()).isZero();
    assertThat(node.chain.header(AuraHeader.hash(block.header()))).isEmpty();
  }

  @Test
  void state_olderThanWhatIsKept_isSaidToBeDiscarded() throws ForeignChainException {
    var pruned =
        new SingleThreadedChain(
            RUNTIME, new MemoryKeyValueStore(), "//Alice", new StatePruning.Keep(2));
    for (int i = 0; i < 10; i++) {
      seal(pruned, FakeExtrinsic.of(1, i));
      pruned.chain.finalizeUpTo(i);
    }
    Hash256 old = pruned.chain.hashAt(3).orElseThrow();
    Hash256 kept = pruned.chain.hashAt(8).orElseThrow();

    assertThat(pruned.chain.block(old)).isPresent();
    assertThatThrownBy(() -> pruned.chain.state(old))
        .isInstanceOf(StateDiscardedException.class)
        .hasMessage("State already discarded for " + old);
    assertThatThrownBy(() -> pruned.chain.call(old, "AuraApi_authorities", Bytes.EMPTY))
        .isInstanceOf(StateDiscardedException.class);
    assertThat(pruned.chain.state(kept).orElseThrow().storage(Bytes.utf8("nonce1"))).isPresent();
    assertThat(pruned.chain.call(kept, "AuraApi_authorities", Bytes.EMPTY))
        .isInstanceOf(CallResult.Answer.class);
  }

  @Test
  void importBlock_authoritiesChange_sealsAreOfThoseInTheParentsState()
      throws ForeignChainException {
    var changing = new SingleThreadedChain(new HandingOver(), new MemoryKeyValueStore());
    Block ofAlice = seal(other, FakeExtrinsic.of(2, 0));
    Block ofAliceStill = seal(other);

    assertThat(changing.chain.importBlock(ofAlice)).isInstanceOf(ImportResult.Imported.class);
    assertThat(changing.chain.importBlock(ofAliceStill)).isInstanceOf(ImportResult.BadSeal.class);

    assertThat(changing.chain.best().number()).isEqualTo(1);
  }

  @Test
  void importBlock_brokenLinks_saysWhich() {
    Block first = seal(other);
    Block second = seal(other, FakeExtrinsic.of(1, 0));
    Header header = first.header();

    assertThat(node.chain.importBlock(second))
        .isEqualTo(new ImportResult.UnknownParent(AuraHeader.hash(first.header())));
    Header numbered =
        new Header(
            header.parentHash(),
            BlockNumber.of(7),
            header.stateRoot(),
            header.extrinsicsRoot(),
            header.digest());
    assertThat(node.chain.importBlock(with(first, numbered)))
        .isEqualTo(new ImportResult.WrongNumber(1, 7));
  }

  @Test
  void importBlock_besideTheBestBlock_isRefused() {
    seal(node, FakeExtrinsic.of(1, 0));
    Block rival = seal(other, FakeExtrinsic.of(2, 0));

    assertThat(node.chain.importBlock(rival))
        .isEqualTo(new ImportResult.NotOnBestBlock(node.chain.genesisHash()));
  }

  @Test
  void importBlock_sealMissingOrOfOtherBytes_isRefused() {
    Block block = seal(other);
    Header header = block.header();
    Header changed =
        new Header(
            header.parentHash(),
            header.number(),
            header.stateRoot(),
            Hash256.ZERO,
            header.digest());

    assertThat(node.chain.importBlock(with(block, AuraHeader.unsealed(header))))
        .isInstanceOf(ImportResult.BadSeal.class);
    assertThat(node.chain.importBlock(with(block, changed)))
        .isInstanceOf(ImportResult.BadSeal.class);
  }

  @Test
  void importBlock_slotMissingEarlyOrAhead_isRefused() {
    Block first = seal(other);
    node.chain.importBlock(first);
    other.now = other.now.plusSeconds(60);
    Block ahead = seal(other);

    assertThat(node.chain.importBlock(ahead)).isInstanceOf(ImportResult.WrongSlot.class);
    assertThat(node.chain.importBlock(with(ahead, ahead.header().withDigest(Digest.EMPTY))))
        .isEqualTo(new ImportResult.WrongSlot("the header names no slot"));
    node.now = other.now;
    assertThat(node.chain.importBlock(ahead)).isInstanceOf(ImportResult.Imported.class);
  }

  @Test
  void importBlock_bodyOfAnotherBlock_failsInTheRuntime() {
    Block block = seal(other, FakeExtrinsic.of(1, 0));

    ImportResult result =
        node.chain.importBlock(new Block(block.header(), block.extrinsics().subList(0, 1)));

    assertThat(result).isEqualTo(new ImportResult.ExecutionFailed("extrinsics root differs"));
  }

  @Test
  void events_severalBlocks_comeInOrderAndFinalityMissesNoNumber() {
    List<ChainEvent> heard = new ArrayList<>();
    seal(node);
    Subscription subscription = node.chain.events().subscribe(heard::add);
    Block second = seal(node, FakeExtrinsic.of(1, 0));
    seal(node);

    node.chain.finalizeUpTo(99);
    subscription.close();
    seal(node);

    assertThat(heard.getFirst()).isInstanceOf(ChainEvent.Started.class);
    assertThat(heard.get(1))
        .isEqualTo(
            new ChainEvent.BlockImported(AuraHeader.reference(second.header()), second.header()));
    assertThat(((ChainEvent.BestChanged) heard.get(2)).changedKeys())
        .contains(Bytes.utf8("mark1"), Bytes.utf8("nonce1"))
        .doesNotContain(Bytes.utf8("genesis"));
    assertThat(heard.stream().filter(ChainEvent.Finalized.class::isInstance))
        .map(event -> ((ChainEvent.Finalized) event).block().number())
        .containsExactly(1L, 2L, 3L);
    assertThat(heard).hasSize(8);
  }

  @Test
  void events_listenerThrows_losesItsSubscriptionAlone() {
    List<ChainEvent> heard = new ArrayList<>();
    node.chain
        .events()
        .subscribe(_ -> {
          throw new IllegalStateException("a listener's bug");
        });
    node.chain.events().subscribe(heard::add);

    seal(node);

    assertThat(heard).hasSize(3);
  }

  @Test
  void call_atOldBlocks_seesTheStateOfThen() {
    seal(node, FakeExtrinsic.of(1, 0));
    Bytes account = Bytes.wrap(new byte[] {1});

    assertThat(node.chain.call(node.chain.genesisHash(), "AccountNonceApi_account_nonce", account))
        .isEqualTo(new CallResult.Answer(Bytes.wrap(new byte[4])));
    assertThat(node.chain.call(node.chain.best().hash(), "AccountNonceApi_account_nonce", account))
        .isEqualTo(new CallResult.Answer(Bytes.wrap(new byte[] {1, 0, 0, 0})));
    assertThat(node.chain.call(node.chain.genesisHash(), "No_such", account))
        .isEqualTo(new CallResult.Trapped("no entry point No_such"));
    assertThat(node.chain.call(Hash256.ZERO, "No_such", account))
        .isEqualTo(new CallResult.UnknownBlock(Hash256.ZERO));
  }

  @Test
  void state_atABlock_listsKeysAfterAGivenOne() {
    seal(node, FakeExtrinsic.of(1, 0), FakeExtrinsic.of(2, 0));
    var state = node.chain.state(node.chain.best().hash()).orElseThrow();
    Bytes prefix = Bytes.utf8("nonce");

    assertThat(state.keys(prefix, 10, Bytes.EMPTY))
        .containsExactly(Bytes.utf8("nonce1"), Bytes.utf8("nonce2"));
    assertThat(state.keys(prefix, 10, Bytes.utf8("nonce1"))).containsExactly(Bytes.utf8("nonce2"));
    assertThat(state.storageSize(Bytes.utf8("nonce1"))).hasValue(4);
    assertThat(state.storage(Bytes.utf8("nonce3"))).isEmpty();
  }

  @Test
  void open_storeOfTheSameChain_goesOnWhereItStopped() throws ForeignChainException {
    seal(node, FakeExtrinsic.of(1, 0));
    node.chain.finalizeUpTo(1);
    seal(node, FakeExtrinsic.of(1, 1));

    var again = new SingleThreadedChain(RUNTIME, store);
    seal(again, FakeExtrinsic.of(1, 2));

    assertThat(again.chain.best().number()).isEqualTo(3);
    assertThat(again.chain.finalized().number()).isEqualTo(1);
    assertThat(again.chain.header(again.chain.best().hash()).orElseThrow().parentHash())
        .isEqualTo(node.chain.best().hash());
  }

  @Test
  void open_storeOfAnotherChain_isRefusedWithBothHashes() {
    assertThatThrownBy(() -> new SingleThreadedChain(new FakeRuntime("{1}", 1), store))
        .isInstanceOf(ForeignChainException.class)
        .hasMessageContaining(node.chain.genesisHash().toString())
        .hasMessageContaining("purge-chain");
  }

  @Test
  void justifications_noProofs_isEmpty() {
    assertThat(node.chain.justifications(node.chain.genesisHash())).isEmpty();
  }
}
