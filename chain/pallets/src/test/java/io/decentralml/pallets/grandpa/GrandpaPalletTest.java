package io.decentralml.pallets.grandpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.MockRuntime;
import io.decentralml.frame.PalletId;
import io.decentralml.scale.Bytes;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrandpaPalletTest {
  @Test
  void genesis_voters_areReadAgain() {
    MockRuntime chain = new MockRuntime();
    GrandpaPallet pallet =
        new GrandpaPallet(new PalletId("Grandpa", 3), chain.host(), chain.system().events());
    List<GrandpaAuthority> voters =
        List.of(new GrandpaAuthority(new GrandpaKey(Bytes.wrap(new byte[32])), 1));

    pallet.genesis(voters);

    assertThat(pallet.authorities()).isEqualTo(voters);
    assertThat(pallet.currentSetId()).isZero();
  }
}
