package io.decentralml.frame.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchClass;
import io.decentralml.frame.DispatchError;
import io.decentralml.frame.DispatchInfo;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.MockRuntime;
import io.decentralml.frame.Pays;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Header;
import io.decentralml.primitives.Weight;
import io.decentralml.scale.Bytes;
import io.decentralml.testkit.Hex;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurrentBlockTest {
  private static final DispatchInfo INFO = DispatchInfo.normal(new Weight(1000, 10));

  private final MockRuntime chain = new MockRuntime();
  private final CurrentBlock block = chain.system().block();

  private void assertEvents(SystemEvent... events) {
    chain.assertEvents(chain.system(), SystemEventCodec.CODEC, List.of(events));
  }

  private Header finish() {
    block.noteExtrinsicsFinished();
    return block.finish();
  }

  @Test
  void blockHash_oldBlocks_areForgottenButTheFirst() {
    for (int number = 1; number <= 14; number++) {
      chain.enter(number);
      finish();
    }

    assertThat(block.knowsBlock(BlockNumber.ZERO)).isTrue();
    assertThat(block.knowsBlock(BlockNumber.of(3))).isFalse();
    assertThat(block.blockHash(BlockNumber.of(3))).isEqualTo(Hash256.ZERO);
    assertThat(block.blockHash(BlockNumber.of(4))).isEqualTo(MockRuntime.hash(4));
    assertThat(block.blockHash(BlockNumber.of(13))).isEqualTo(MockRuntime.hash(13));
  }

  @Test
  void finish_extrinsics_areRootedWithTheirLengthsAndForgotten() {
    Bytes extrinsic = Bytes.wrap(Hex.bytes("280403000b10b2e4cf8d01"));
    block.noteExtrinsic(extrinsic);
    block.noteApplied(INFO, DispatchResult.OK);

    Header header = finish();

    byte[][] values = {extrinsic.toArray()};
    assertThat(header.extrinsicsRoot())
        .isEqualTo(Hash256.of(chain.host().orderedTrieRoot(values, 0)));
    assertThat(header.number()).isEqualTo(BlockNumber.of(1));
    assertThat(header.parentHash()).isEqualTo(MockRuntime.hash(0));
    assertThat(header.stateRoot()).isEqualTo(Hash256.of(chain.host().storageRoot(1)));
    assertThat(chain.host().storageExists(Bytes.utf8(":extrinsic_index").toArray())).isFalse();
  }

  @Test
  void noteApplied_successAndFailure_areToldWithWeightAndClass() {
    DispatchError error = new DispatchError.BadOrigin();
    DispatchEventInfo paid =
        new DispatchEventInfo(new Weight(100_001_000, 10), DispatchClass.NORMAL, Pays.YES);
    DispatchEventInfo free =
        new DispatchEventInfo(new Weight(100_001_000, 10), DispatchClass.NORMAL, Pays.NO);

    block.noteApplied(INFO, DispatchResult.OK);

    assertEvents(new SystemEvent.ExtrinsicSuccess(paid));
    chain.enter(2);
    block.noteApplied(INFO, DispatchResult.FREE);
    assertEvents(new SystemEvent.ExtrinsicSuccess(free));
    chain.enter(3);
    block.noteApplied(INFO, DispatchResult.failure(error));
    assertEvents(new SystemEvent.ExtrinsicFailed(error, paid));
    assertThat(block.extrinsicIndex()).isEqualTo(1);
  }

  @Test
  void noteRuntimeUpgrade_sameRuntime_isNone() {
    assertThat(block.noteRuntimeUpgrade()).isFalse();
  }

  @Test
  void deposit_atGenesis_recordsNothing() {
    chain.enter(0);

    chain.system().accounts().incrementProviders(MockRuntime.account(1));

    assertEvents();
  }
}
