package io.decentralml.pallets.balances;

import static io.decentralml.pallets.balances.MoneyRuntime.ALICE;
import static io.decentralml.pallets.balances.MoneyRuntime.BOB;
import static io.decentralml.pallets.balances.MoneyRuntime.DEPOSIT;
import static io.decentralml.pallets.balances.MoneyRuntime.ENDOWMENT;
import static io.decentralml.pallets.balances.MoneyRuntime.to;
import static io.decentralml.pallets.balances.MoneyRuntime.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchError;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.Origin;
import io.decentralml.frame.TokenError;
import io.decentralml.primitives.Balance;
import org.junit.jupiter.api.Test;

class TransferKeepAliveTest extends MoneyTestCase {
  private static BalancesCall transfer(long value) {
    return new BalancesCall.TransferKeepAlive(to(BOB), Balance.of(value));
  }

  @Test
  void transfer_thatLeavesTheDeposit_works() {
    DispatchResult result = chain.signed(ALICE, transfer(ENDOWMENT - DEPOSIT));

    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.free(ALICE)).isEqualTo(DEPOSIT);
    assertThat(chain.takeEvents())
        .containsExactly(new BalancesEvent.Transfer(ALICE, BOB, Balance.of(ENDOWMENT - DEPOSIT)));
  }

  @Test
  void transfer_thatLeavesLess_changesNothing() {
    chain.assertNoChange(
        token(TokenError.NOT_EXPENDABLE), Origin.signed(ALICE), transfer(ENDOWMENT - DEPOSIT + 1));
  }

  @Test
  void transfer_byRoot_changesNothing() {
    chain.assertNoChange(new DispatchError.BadOrigin(), Origin.ROOT, transfer(1));
  }
}
