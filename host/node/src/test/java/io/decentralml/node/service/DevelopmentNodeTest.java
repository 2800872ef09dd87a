package io.decentralml.node.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.node.BlockReference;
import io.decentralml.node.BlockSealing.EmptyBlocks;
import io.decentralml.node.BlockSealing.Finality;
import io.decentralml.node.BlockSealing.SealResult;
import io.decentralml.node.CallResult;
import io.decentralml.node.ChainEvent;
import io.decentralml.node.FakeExtrinsic;
import io.decentralml.node.FakeRuntime;
import io.decentralml.node.Keystore;
import io.decentralml.node.ThreeAuthorities;
import io.decentralml.node.TransactionStatus;
import io.decentralml.node.authoring.SealingMode;
import io.decentralml.node.chain.ForeignChainException;
import io.decentralml.node.service.NodeConfig.Storage;
import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import io.decentralml.state.KeyValueStoreException;
import io.decentralml.state.StatePruning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentNodeTest {
  private static final Bytes AURA = Bytes.utf8("aura");
  @TempDir Path base;

  private NodeConfig config(SealingMode sealing) {
    return KilledNode.config(base).withSealing(sealing);
  }

  private static DevelopmentNode start(NodeConfig config) {
    try {
      return DevelopmentNode.start(config, KilledNode.DEFINITION, InstantSource.system());
    } catch (IOException | ForeignChainException failure) {
      throw new AssertionError(failure);
    }
  }

  private static <T> T next(BlockingQueue<T> queue) {
    try {
      @Nullable T item = queue.poll(20, TimeUnit.SECONDS);
      if (item == null) {
        throw new AssertionError("nothing came within 20 seconds");
      }
      return item;
    } catch (InterruptedException interrupt) {
      throw new AssertionError(interrupt);
    }
  }

  @Test
  void submitAndWatch_onDemand_isReadyThenInBlockThenFinalized() {
    try (DevelopmentNode node = start(config(SealingMode.standard()))) {
      BlockingQueue<TransactionStatus> heard = new LinkedBlockingQueue<>();

      node.pool().submitAndWatch(FakeExtrinsic.of(1, 0).encode(), heard::add);

      assertThat(next(heard)).isEqualTo(new TransactionStatus.Ready());
      assertThat(next(heard)).isInstanceOf(TransactionStatus.InBlock.class);
      assertThat(next(heard)).isInstanceOf(TransactionStatus.Finalized.class);
    }
  }

  @Test
  void close_andStartAgain_keepsBlocksAndFinalizesWhatWasLeft() {
    BlockReference best;
    try (DevelopmentNode node = start(config(new SealingMode.Manual()))) {
      node.pool().submit(FakeExtrinsic.of(1, 0).encode());
      node.sealing().seal(EmptyBlocks.REFUSED, Finality.AS_CONFIGURED);
      best = node.chain().best();
      assertThat(best.number()).isEqualTo(1);
    }

    try (DevelopmentNode node = start(config(new SealingMode.Manual()))) {
      BlockingQueue<ChainEvent> heard = new LinkedBlockingQueue<>();
      node.events().subscribe(heard::add);

      assertThat(node.chain().best()).isEqualTo(best);
      assertThat(node.chain().block(best.hash()).orElseThrow().extrinsics())
          .contains(FakeExtrinsic.of(1, 0).encode());
      assertThat(next(heard)).isInstanceOf(ChainEvent.Started.class);
      if (node.chain().finalized().number() == 0) {
        assertThat(next(heard)).isInstanceOf(ChainEvent.Finalized.class);
      }
      assertThat(node.chain().finalized()).isEqualTo(best);
    }
  }

  @Test
  void seal_onCommand_makesFinalAtOnceIfAsked() {
    try (DevelopmentNode node = start(config(new SealingMode.Manual()))) {
      assertThat(node.sealing().seal(EmptyBlocks.REFUSED, Finality.AS_CONFIGURED))
          .isEqualTo(new SealResult.NothingToSeal());

      SealResult result = node.sealing().seal(EmptyBlocks.ALLOWED, Finality.AT_ONCE);

      assertThat(result).isEqualTo(new SealResult.Sealed(node.chain().best()));
      assertThat(node.chain().finalized()).isEqualTo(node.chain().best());
      assertThat(node.sealing().finalizeBlock(Hash256.ZERO)).isFalse();
    }
  }

  @Test
  void interval_sealing_makesEmptyBlocks() {
    try (DevelopmentNode node = start(config(SealingMode.parse("interval=20")))) {
      BlockingQueue<ChainEvent> heard = new LinkedBlockingQueue<>();
      node.events().subscribe(heard::add);

      while (node.chain().best().number() < 3) {
        next(heard);
      }

      assertThat(node.chain().hashAt(3)).isPresent();
    }
  }

  @Test
  void seal_keysOfThreeAuthorities_sealsInEverySlot() throws Exception {
    ChainDefinition three =
        new ChainDefinition(KilledNode.DEFINITION.spec(), new ThreeAuthorities(), "development");
    NodeConfig config = config(new SealingMode.Manual()).withSecrets(ThreeAuthorities.SECRETS);
    long[] now = {6000L * 3_000_000};
    try (DevelopmentNode node =
        DevelopmentNode.start(config, three, () -> Instant.ofEpochMilli(now[0]))) {
      for (int slot = 0; slot < 6; slot++) {
        assertThat(node.sealing().seal(EmptyBlocks.ALLOWED, Finality.AT_ONCE))
            .isInstanceOf(SealResult.Sealed.class);
        now[0] += 6000;
      }
      assertThat(node.chain().finalized().number()).isEqualTo(6);
    }
  }

  @Test
  void instant_sealing_makesABlockForATransactionAndNoEmptyOne() {
    try (DevelopmentNode node = start(config(SealingMode.parse("instant")))) {
      BlockingQueue<TransactionStatus> heard = new LinkedBlockingQueue<>();
      assertThat(node.chain().best().number()).isZero();

      node.pool().submitAndWatch(FakeExtrinsic.of(1, 0).encode(), heard::add);
      next(heard);

      assertThat(next(heard)).isInstanceOf(TransactionStatus.InBlock.class);
      assertThat(node.chain().best().number()).isEqualTo(1);
    }
  }

  @Test
  void start_otherPruningThanAtCreation_refusesAndChangesNothing() {
    start(config(new SealingMode.Manual()).withStatePruning(new StatePruning.Archive())).close();

    assertThatThrownBy(() ->
            start(config(new SealingMode.Manual()).withStatePruning(new StatePruning.Keep(8))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("made with --state-pruning archive");

    start(config(new SealingMode.Manual())).close();
  }

  @Test
  void start_folderInUse_saysSo() {
    try (DevelopmentNode _ = start(config(new SealingMode.Manual()))) {
      assertThatThrownBy(() -> start(config(new SealingMode.Manual())))
          .isInstanceOf(KeyValueStoreException.class)
          .hasMessageContaining("another process");
    }
  }

  @Test
  void close_clientStillAsks_getsAnException() {
    DevelopmentNode node = start(config(new SealingMode.Manual()));
    Hash256 genesis = node.chain().genesisHash();
    node.sealing().seal(EmptyBlocks.ALLOWED, Finality.AT_ONCE);
    node.close();

    assertThatThrownBy(() -> node.chain().block(genesis)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> node.sealing().seal(EmptyBlocks.ALLOWED, Finality.AT_ONCE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void start_layout_isSubstratesAndCodeIsInTheState() {
    try (DevelopmentNode node = start(config(new SealingMode.Manual()))) {
      Path chain = base.resolve("chains").resolve("dev");

      assertThat(List.of("db", "keystore", "network"))
          .allSatisfy(folder -> assertThat(chain.resolve(folder)).isDirectory());
      assertThat(node.network().localPeerId()).startsWith("12D3KooW");
      assertThat(
              node.chain()
                  .state(node.chain().genesisHash())
                  .orElseThrow()
                  .storage(Bytes.utf8(":code")))
          .contains(Bytes.utf8("wasm"));
    }
  }

  @Test
  void keystore_alice_isThereAndRotatedKeysAreKept() {
    Bytes rotated;
    try (DevelopmentNode node = start(config(new SealingMode.Manual()))) {
      assertThat(node.keystore().hasKey(AURA, FakeRuntime.ALICE)).isTrue();
      CallResult result = node.keystore().rotateKeys();
      rotated = ((CallResult.Answer) result).value();
      assertThat(node.keystore().insert(AURA, "//Bob", FakeRuntime.ALICE))
          .isEqualTo(Keystore.InsertResult.WRONG_PUBLIC_KEY);
      assertThat(node.keystore().insert(AURA, "not a phrase", FakeRuntime.ALICE))
          .isEqualTo(Keystore.InsertResult.BAD_SECRET);
    }

    try (DevelopmentNode node = start(config(new SealingMode.Manual()))) {
      assertThat(node.keystore().hasKey(AURA, rotated)).isTrue();
    }
  }

  @Test
  void purge_stoppedNode_removesBlocksAndKeepsKeys() throws IOException {
    start(config(new SealingMode.Manual())).close();
    NodeFolders folders = NodeFolders.of(base, "dev");

    assertThat(folders.purge()).isTrue();

    assertThat(folders.database()).doesNotExist();
    assertThat(folders.keystore()).isNotEmptyDirectory();
    assertThat(folders.purge()).isFalse();
  }

  @Test
  void close_temporaryStorage_leavesNothing() throws IOException {
    NodeConfig config = config(new SealingMode.Manual()).withStorage(new Storage.Temporary());
    Path folder;
    try (NodeStorage storage = NodeStorage.open(config, "dev")) {
      folder = storage.folders().chain();
      assertThat(Files.exists(folder)).isTrue();
    }

    assertThat(folder).doesNotExist();
  }
}
