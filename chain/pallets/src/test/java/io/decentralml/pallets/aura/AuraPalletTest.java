package io.decentralml.pallets.aura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.frame.MockRuntime;
import io.decentralml.frame.PalletId;
import io.decentralml.frame.traits.SessionHandler.Change;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Digest;
import io.decentralml.primitives.DigestItem;
import io.decentralml.runtimeapi.RuntimeTrap;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Scale;
import io.decentralml.testkit.Hex;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuraPalletTest {
  private static final BlockNumber NUMBER = BlockNumber.of(1);
  private static final byte[] CURRENT_SLOT =
      Hex.bytes("57f8dc2f5ab09467896f47300f04243806155b3cd9a8c9e5e9a23fd5dc13a5ed");

  private final MockRuntime chain = new MockRuntime();
  private final AuraPallet pallet =
      new AuraPallet(
          new PalletId("Aura", 2),
          chain.host(),
          chain.system().events(),
          chain.system().block(),
          6_000);

  private void enter(DigestItem... items) {
    chain.system().block().initialize(NUMBER, MockRuntime.hash(0), new Digest(List.of(items)));
    pallet.onInitialize(NUMBER);
  }

  private static DigestItem slot(String engine, long slot) {
    return new DigestItem.PreRuntime(Bytes.utf8(engine), Bytes.wrap(Scale.U64.toBytes(slot)));
  }

  @Test
  void onInitialize_slotOfTheDigest_isStored() {
    enter(slot("BABE", 7), slot("aura", 5));

    assertThat(chain.host().storageGet(CURRENT_SLOT)).isEqualTo(Scale.U64.toBytes(5L));
  }

  @Test
  void onInitialize_sameSlotAgain_isAllowed() {
    enter(slot("aura", 5));

    assertThatCode(() -> enter(slot("aura", 5))).doesNotThrowAnyException();
  }

  @Test
  void onInitialize_earlierSlot_traps() {
    enter(slot("aura", 5));

    assertThatThrownBy(() -> enter(slot("aura", 4))).isInstanceOf(RuntimeTrap.class);
  }

  @Test
  void onInitialize_noSlot_keepsTheLast() {
    enter(slot("aura", 5));

    enter();

    assertThat(chain.host().storageGet(CURRENT_SLOT)).isEqualTo(Scale.U64.toBytes(5L));
  }

  @Test
  void checkTimestamp_outsideTheSlot_traps() {
    enter(slot("aura", 5));

    assertThatCode(() -> pallet.checkTimestamp(35_999)).doesNotThrowAnyException();
    assertThatThrownBy(() -> pallet.checkTimestamp(36_000)).isInstanceOf(RuntimeTrap.class);
    assertThatThrownBy(() -> pallet.checkTimestamp(29_999)).isInstanceOf(RuntimeTrap.class);
  }

  @Test
  void authorities_put_areReadAgain() {
    List<AuthorityId> authorities = List.of(new AuthorityId(Bytes.wrap(new byte[32])));

    pallet.putAuthorities(authorities);

    assertThat(pallet.authorities()).isEqualTo(authorities);
  }

  @Test
  void beginSession_otherKeys_areStoredAndToldInTheHeader() {
    enter(slot("aura", 5));

    pallet.beginSession(1, Change.CHANGED, List.of(MockRuntime.account(7).bytes()));

    assertThat(pallet.authorities())
        .containsExactly(new AuthorityId(MockRuntime.account(7).bytes()));
    assertThat(chain.system().block().digest().logs())
        .containsExactly(
            slot("aura", 5),
            new DigestItem.Consensus(
                Bytes.utf8("aura"), Bytes.wrap(Hex.bytes("0104" + "07".repeat(32)))));
  }

  @Test
  void beginSession_sameKeysOrNoChange_saysNothing() {
    List<Bytes> keys = List.of(MockRuntime.account(7).bytes());
    pallet.beginFirstSession(keys);
    enter(slot("aura", 5));

    pallet.beginSession(1, Change.CHANGED, keys);
    pallet.beginSession(2, Change.NONE, List.of(MockRuntime.account(8).bytes()));

    assertThat(pallet.authorities())
        .containsExactly(new AuthorityId(MockRuntime.account(7).bytes()));
    assertThat(chain.system().block().digest().logs()).containsExactly(slot("aura", 5));
  }
}
