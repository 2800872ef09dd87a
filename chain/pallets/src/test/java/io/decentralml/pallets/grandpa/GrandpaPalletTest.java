package io.decentralml.pallets.grandpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.MockRuntime;
import io.decentralml.frame.PalletId;
import io.decentralml.frame.traits.SessionHandler.Change;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.DigestItem;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.testkit.Hex;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrandpaPalletTest {
  private static final List<Bytes> KEYS = List.of(MockRuntime.account(7).bytes());
  private static final GrandpaAuthority VOTER =
      new GrandpaAuthority(new GrandpaKey(MockRuntime.account(7).bytes()), 1);

  private final MockRuntime chain = new MockRuntime();
  private final GrandpaPallet pallet =
      new GrandpaPallet(
          new PalletId("Grandpa", 3),
          chain.host(),
          chain.system().events(),
          chain.system().block());

  private Option<Integer> lastSessionOf(long set) {
    byte[] stored = chain.host().storageGet(setIdSession(chain.host(), set));
    return stored == null ? Option.none() : Option.some(Scale.U32.fromBytes(stored).orThrow());
  }

  private static byte[] setIdSession(HostFunctions host, long set) {
    byte[] id = Scale.U64.toBytes(set);
    return Hex.bytes(
        "5f9cc45b7a00c5899361e1c6099678dc"
            + Hex.text(host.twox128(Bytes.utf8("SetIdSession").toArray()))
            + Hex.text(host.twox64(id))
            + Hex.text(id));
  }

  @Test
  void genesis_voters_areReadAgain() {
    pallet.genesis(List.of(VOTER));

    assertThat(pallet.authorities()).containsExactly(VOTER);
    assertThat(pallet.currentSetId()).isZero();
    assertThat(lastSessionOf(0)).isEqualTo(Option.some(0));
  }

  @Test
  void beginSession_change_isScheduledToldAndDoneAtTheEndOfTheBlock() {
    pallet.genesis(List.of());

    pallet.beginSession(1, Change.CHANGED, KEYS);
    assertThat(pallet.authorities()).isEmpty();
    pallet.onFinalize(BlockNumber.of(1));

    assertThat(pallet.authorities()).containsExactly(VOTER);
    assertThat(pallet.currentSetId()).isEqualTo(1);
    assertThat(lastSessionOf(1)).isEqualTo(Option.some(1));
    assertThat(lastSessionOf(0)).isEqualTo(Option.none());
    assertThat(chain.system().block().digest().logs())
        .containsExactly(
            new DigestItem.Consensus(
                Bytes.utf8("FRNK"),
                Bytes.wrap(Hex.bytes("0104" + "07".repeat(32) + "0100000000000000" + "00000000"))));
    chain.assertEvents(
        pallet, GrandpaEventCodec.CODEC, List.of(new GrandpaEvent.NewAuthorities(List.of(VOTER))));
  }

  @Test
  void beginSession_noChange_movesTheSessionOfTheSetAlone() {
    pallet.genesis(List.of(VOTER));

    pallet.beginSession(4, Change.NONE, List.of());
    pallet.onFinalize(BlockNumber.of(1));

    assertThat(pallet.authorities()).containsExactly(VOTER);
    assertThat(pallet.currentSetId()).isZero();
    assertThat(lastSessionOf(0)).isEqualTo(Option.some(4));
    assertThat(chain.system().block().digest().logs()).isEmpty();
  }
}
