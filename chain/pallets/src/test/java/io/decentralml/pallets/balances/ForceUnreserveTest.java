package io.decentralml.pallets.balances;

import static io.decentralml.pallets.balances.MoneyRuntime.ALICE;
import static io.decentralml.pallets.balances.MoneyRuntime.ENDOWMENT;
import static io.decentralml.pallets.balances.MoneyRuntime.PAY;
import static io.decentralml.pallets.balances.MoneyRuntime.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchError;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.Origin;
import io.decentralml.frame.system.ExtraFlags;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.MultiAddress;
import org.junit.jupiter.api.Test;

class ForceUnreserveTest extends MoneyTestCase {
  private static BalancesCall unreserve(long amount) {
    return new BalancesCall.ForceUnreserve(to(ALICE), Balance.of(amount));
  }

  @Test
  void forceUnreserve_ofHeldMoney_changesNothing() {
    assertThat(chain.balances().hold(PAY, ALICE, Balance.of(1000))).isEqualTo(DispatchResult.OK);
    byte[] root = chain.host().storageRoot(1);

    DispatchResult result = chain.root(unreserve(1000));

    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.host().storageRoot(1)).isEqualTo(root);
  }

  @Test
  void forceUnreserve_ofMoreThanIsReserved_freesWhatNoHoldStandsBehind() {
    assertThat(chain.system().accounts().incrementConsumers(ALICE)).isEqualTo(DispatchResult.OK);
    chain.overwrite(ALICE, ENDOWMENT - 300, 300, 0, ExtraFlags.NEW_LOGIC);

    DispatchResult result = chain.root(unreserve(1000));

    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.free(ALICE)).isEqualTo(ENDOWMENT);
    assertThat(chain.info(ALICE).consumers()).isZero();
    assertThat(chain.takeEvents())
        .containsExactly(new BalancesEvent.Unreserved(ALICE, Balance.of(300)));
  }

  @Test
  void forceUnreserve_bySigner_changesNothing() {
    chain.assertNoChange(new DispatchError.BadOrigin(), Origin.signed(ALICE), unreserve(1));
  }

  @Test
  void forceUnreserve_ofAnIndex_changesNothing() {
    BalancesCall call = new BalancesCall.ForceUnreserve(new MultiAddress.Index(3), Balance.of(1));

    chain.assertNoChange(new DispatchError.CannotLookup(), Origin.ROOT, call);
  }
}
