package io.decentralml.pallets.balances;

import static io.decentralml.pallets.balances.MoneyRuntime.ALICE;
import static io.decentralml.pallets.balances.MoneyRuntime.BOB;
import static io.decentralml.pallets.balances.MoneyRuntime.DEPOSIT;
import static io.decentralml.pallets.balances.MoneyRuntime.ENDOWMENT;
import static io.decentralml.pallets.balances.MoneyRuntime.to;
import static io.decentralml.pallets.balances.MoneyRuntime.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.TokenError;
import io.decentralml.primitives.Balance;
import org.junit.jupiter.api.Test;

class FeeSettlementTest extends MoneyTestCase {
  @Test
  void settleFee_forLess_refundsTheDifferenceAndBurnsTheRest() {
    DispatchResult taken = chain.balances().withdrawFee(ALICE, Balance.of(100));
    chain.balances().settleFee(ALICE, Balance.of(100), Balance.of(60));

    assertThat(taken).isEqualTo(DispatchResult.OK);
    assertThat(chain.free(ALICE)).isEqualTo(ENDOWMENT - 60);
    assertThat(chain.issuance()).isEqualTo(2 * ENDOWMENT - 60);
    assertThat(chain.takeEvents())
        .containsExactly(
            new BalancesEvent.Withdraw(ALICE, Balance.of(100)),
            new BalancesEvent.Deposit(ALICE, Balance.of(40)),
            new BalancesEvent.BurnedDebt(Balance.of(60)));
  }

  @Test
  void settleFee_forTheSame_refundsNothing() {
    DispatchResult taken = chain.balances().withdrawFee(ALICE, Balance.of(100));
    chain.balances().settleFee(ALICE, Balance.of(100), Balance.of(100));

    assertThat(taken).isEqualTo(DispatchResult.OK);
    assertThat(chain.takeEvents())
        .containsExactly(
            new BalancesEvent.Withdraw(ALICE, Balance.of(100)),
            new BalancesEvent.BurnedDebt(Balance.of(100)));
  }

  @Test
  void settleFee_ofAnAccountThatEnded_burnsAllOfIt() {
    DispatchResult taken = chain.balances().withdrawFee(ALICE, Balance.of(100));
    DispatchResult ended = chain.signed(ALICE, new BalancesCall.TransferAll(to(BOB), false));

    chain.balances().settleFee(ALICE, Balance.of(100), Balance.of(60));

    assertThat(taken).isEqualTo(DispatchResult.OK);
    assertThat(ended).isEqualTo(DispatchResult.OK);
    assertThat(chain.issuance()).isEqualTo(2 * ENDOWMENT - 100);
  }

  @Test
  void withdrawFee_thatWouldEndTheAccount_changesNothing() {
    byte[] root = chain.host().storageRoot(1);
    Balance tooMuch = Balance.of(ENDOWMENT - DEPOSIT + 1);

    DispatchResult result = chain.balances().withdrawFee(ALICE, tooMuch);

    assertThat(chain.balances().canPay(ALICE, tooMuch)).isFalse();
    assertThat(result).isEqualTo(DispatchResult.failure(token(TokenError.FUNDS_UNAVAILABLE)));
    assertThat(chain.host().storageRoot(1)).isEqualTo(root);
  }

  @Test
  void canPay_downToTheDeposit_isTrue() {
    boolean result = chain.balances().canPay(ALICE, Balance.of(ENDOWMENT - DEPOSIT));

    assertThat(result).isTrue();
  }
}
