package io.decentralml.pallets.balances;

import static io.decentralml.pallets.balances.MoneyRuntime.ALICE;
import static io.decentralml.pallets.balances.MoneyRuntime.DEPOSIT;
import static io.decentralml.pallets.balances.MoneyRuntime.ENDOWMENT;
import static io.decentralml.pallets.balances.MoneyRuntime.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchError;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.Origin;
import io.decentralml.frame.TokenError;
import io.decentralml.frame.system.SystemEvent;
import io.decentralml.primitives.Balance;
import org.junit.jupiter.api.Test;

class BurnTest extends MoneyTestCase {
  @Test
  void burn_ofSome_reducesTheIssuance() {
    DispatchResult result = chain.signed(ALICE, new BalancesCall.Burn(Balance.of(10), true));

    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.issuance()).isEqualTo(2 * ENDOWMENT - 10);
    assertThat(chain.takeEvents()).containsExactly(new BalancesEvent.Burned(ALICE, Balance.of(10)));
  }

  @Test
  void burn_thatLeavesDust_burnsTheDustToo() {
    DispatchResult result =
        chain.signed(ALICE, new BalancesCall.Burn(Balance.of(ENDOWMENT - 1), false));

    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.issuance()).isEqualTo(ENDOWMENT);
    assertThat(chain.takeEvents())
        .containsExactly(
            new SystemEvent.KilledAccount(ALICE),
            new BalancesEvent.DustLost(ALICE, Balance.of(1)),
            new BalancesEvent.BurnedDebt(Balance.of(1)),
            new BalancesEvent.Burned(ALICE, Balance.of(ENDOWMENT - 1)));
  }

  @Test
  void burn_keepAliveOfTheDeposit_changesNothing() {
    chain.assertNoChange(
        token(TokenError.FUNDS_UNAVAILABLE),
        Origin.signed(ALICE),
        new BalancesCall.Burn(Balance.of(ENDOWMENT - DEPOSIT + 1), true));
  }

  @Test
  void burn_ofMoreThanOwned_changesNothing() {
    chain.assertNoChange(
        token(TokenError.FUNDS_UNAVAILABLE),
        Origin.signed(ALICE),
        new BalancesCall.Burn(Balance.of(ENDOWMENT + 1), false));
  }

  @Test
  void burn_byRoot_changesNothing() {
    chain.assertNoChange(
        new DispatchError.BadOrigin(), Origin.ROOT, new BalancesCall.Burn(Balance.of(1), false));
  }
}
