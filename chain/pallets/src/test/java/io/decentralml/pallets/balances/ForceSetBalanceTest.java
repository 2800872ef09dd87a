package io.decentralml.pallets.balances;

import static io.decentralml.pallets.balances.MoneyRuntime.ALICE;
import static io.decentralml.pallets.balances.MoneyRuntime.CHARLIE;
import static io.decentralml.pallets.balances.MoneyRuntime.ENDOWMENT;
import static io.decentralml.pallets.balances.MoneyRuntime.PAY;
import static io.decentralml.pallets.balances.MoneyRuntime.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.ArithmeticError;
import io.decentralml.frame.DispatchError;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.Origin;
import io.decentralml.frame.system.AccountInfo;
import io.decentralml.frame.system.SystemEvent;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.MultiAddress;
import org.junit.jupiter.api.Test;

class ForceSetBalanceTest extends MoneyTestCase {
  private static BalancesCall set(AccountId who, long newFree) {
    return new BalancesCall.ForceSetBalance(to(who), Balance.of(newFree));
  }

  @Test
  void forceSetBalance_ofNobody_createsTheAccountAndTheMoney() {
    DispatchResult result = chain.root(set(CHARLIE, 700));

    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.issuance()).isEqualTo(2 * ENDOWMENT + 700);
    assertThat(chain.takeEvents())
        .containsExactly(
            new SystemEvent.NewAccount(CHARLIE),
            new BalancesEvent.Endowed(CHARLIE, Balance.of(700)),
            new BalancesEvent.MintedCredit(Balance.of(700)),
            new BalancesEvent.BalanceSet(CHARLIE, Balance.of(700)));
  }

  @Test
  void forceSetBalance_belowTheDeposit_endsTheAccount() {
    DispatchResult result = chain.root(set(ALICE, 499));

    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.info(ALICE)).isEqualTo(AccountInfo.NONE);
    assertThat(chain.issuance()).isEqualTo(ENDOWMENT);
    assertThat(chain.takeEvents())
        .containsExactly(
            new SystemEvent.KilledAccount(ALICE),
            new BalancesEvent.BurnedDebt(Balance.of(ENDOWMENT)),
            new BalancesEvent.BalanceSet(ALICE, Balance.ZERO));
  }

  @Test
  void forceSetBalance_toTheSame_onlyTellsSo() {
    DispatchResult result = chain.root(set(ALICE, ENDOWMENT));

    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.takeEvents())
        .containsExactly(new BalancesEvent.BalanceSet(ALICE, Balance.of(ENDOWMENT)));
  }

  @Test
  void forceSetBalance_toZeroOfAnAccountWithAHold_changesNothing() {
    assertThat(chain.balances().hold(PAY, ALICE, Balance.of(1000))).isEqualTo(DispatchResult.OK);

    chain.assertNoChange(new DispatchError.ConsumerRemaining(), Origin.ROOT, set(ALICE, 0));
  }

  @Test
  void forceSetBalance_beyondAllMoney_changesNothing() {
    BalancesCall call = new BalancesCall.ForceSetBalance(to(ALICE), Balance.MAX);

    chain.assertNoChange(new DispatchError.Arithmetic(ArithmeticError.OVERFLOW), Origin.ROOT, call);
  }

  @Test
  void forceSetBalance_bySigner_changesNothing() {
    chain.assertNoChange(new DispatchError.BadOrigin(), Origin.signed(ALICE), set(ALICE, 1));
  }

  @Test
  void forceSetBalance_ofAnIndex_changesNothing() {
    BalancesCall call =
        new BalancesCall.ForceSetBalance(new MultiAddress.Index(3), Balance.of(1000));

    chain.assertNoChange(new DispatchError.CannotLookup(), Origin.ROOT, call);
  }
}
