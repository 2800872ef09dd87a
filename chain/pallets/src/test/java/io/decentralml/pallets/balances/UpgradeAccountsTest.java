package io.decentralml.pallets.balances;

import static io.decentralml.pallets.balances.MoneyRuntime.ALICE;
import static io.decentralml.pallets.balances.MoneyRuntime.BOB;
import static io.decentralml.pallets.balances.MoneyRuntime.ENDOWMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchError;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.Origin;
import io.decentralml.frame.system.ExtraFlags;
import io.decentralml.scale.U128;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpgradeAccountsTest extends MoneyTestCase {
  private static final ExtraFlags OLD_LOGIC = new ExtraFlags(U128.ZERO);

  @Test
  void upgradeAccounts_ofOldAccounts_isFree() {
    chain.overwrite(ALICE, ENDOWMENT, 0, 0, OLD_LOGIC);

    DispatchResult result = chain.signed(BOB, new BalancesCall.UpgradeAccounts(List.of(ALICE)));

    assertThat(result).isEqualTo(DispatchResult.FREE);
    assertThat(chain.money(ALICE).flags()).isEqualTo(ExtraFlags.NEW_LOGIC);
    assertThat(chain.takeEvents()).containsExactly(new BalancesEvent.Upgraded(ALICE));
  }

  @Test
  void upgradeAccounts_mostlyOfNewAccounts_costs() {
    chain.overwrite(ALICE, ENDOWMENT, 0, 0, OLD_LOGIC);

    DispatchResult result =
        chain.signed(BOB, new BalancesCall.UpgradeAccounts(List.of(ALICE, BOB)));

    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.takeEvents()).containsExactly(new BalancesEvent.Upgraded(ALICE));
  }

  @Test
  void upgradeAccounts_ofNobody_costs() {
    DispatchResult result = chain.signed(BOB, new BalancesCall.UpgradeAccounts(List.of()));

    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.takeEvents()).isEmpty();
  }

  @Test
  void upgradeAccounts_byRoot_changesNothing() {
    chain.overwrite(ALICE, ENDOWMENT, 0, 0, OLD_LOGIC);

    chain.assertNoChange(
        new DispatchError.BadOrigin(),
        Origin.ROOT,
        new BalancesCall.UpgradeAccounts(List.of(ALICE)));
  }
}
