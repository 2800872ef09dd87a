package io.decentralml.pallets.balances;

import static io.decentralml.pallets.balances.MoneyRuntime.ALICE;
import static io.decentralml.pallets.balances.MoneyRuntime.ENDOWMENT;
import static io.decentralml.pallets.balances.MoneyRuntime.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchError;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.Origin;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BalanceCodec;
import io.decentralml.scale.Bytes;
import io.decentralml.testkit.Hex;
import org.junit.jupiter.api.Test;

/** The one call that makes the total issuance differ from the accounts, so its tests undo it. */
class ForceAdjustTotalIssuanceTest extends MoneyTestCase {
  private static BalancesCall adjust(AdjustmentDirection direction, long delta) {
    return new BalancesCall.ForceAdjustTotalIssuance(direction, Balance.of(delta));
  }

  @Test
  void forceAdjust_upAndDown_setsTheTotal() {
    DispatchResult up = chain.root(adjust(AdjustmentDirection.INCREASE, 64));
    DispatchResult down = chain.root(adjust(AdjustmentDirection.DECREASE, 64));

    assertThat(up).isEqualTo(DispatchResult.OK);
    assertThat(down).isEqualTo(DispatchResult.OK);
    Balance before = Balance.of(2 * ENDOWMENT);
    Balance between = Balance.of(2 * ENDOWMENT + 64);
    assertThat(chain.takeEvents())
        .containsExactly(
            new BalancesEvent.TotalIssuanceForced(before, between),
            new BalancesEvent.TotalIssuanceForced(between, before));
  }

  @Test
  void forceAdjust_byNothing_changesNothing() {
    chain.assertNoChange(
        error(BalancesError.DELTA_ZERO), Origin.ROOT, adjust(AdjustmentDirection.INCREASE, 0));
  }

  @Test
  void forceAdjust_belowTheInactivePart_changesNothing() {
    byte[] prefix = chain.host().twox128(Bytes.utf8("Balances").toArray());
    byte[] item = chain.host().twox128(Bytes.utf8("InactiveIssuance").toArray());
    chain
        .host()
        .storageSet(
            Hex.bytes(Hex.text(prefix) + Hex.text(item)),
            BalanceCodec.CODEC.toBytes(Balance.of(2 * ENDOWMENT)));

    chain.assertNoChange(
        error(BalancesError.ISSUANCE_DEACTIVATED),
        Origin.ROOT,
        adjust(AdjustmentDirection.DECREASE, 1));
  }

  @Test
  void forceAdjust_bySigner_changesNothing() {
    chain.assertNoChange(
        new DispatchError.BadOrigin(),
        Origin.signed(ALICE),
        adjust(AdjustmentDirection.INCREASE, 1));
  }
}
