package io.decentralml.pallets.balances;

import static io.decentralml.pallets.balances.MoneyRuntime.ALICE;
import static io.decentralml.pallets.balances.MoneyRuntime.BOB;
import static io.decentralml.pallets.balances.MoneyRuntime.CHARLIE;
import static io.decentralml.pallets.balances.MoneyRuntime.ENDOWMENT;
import static io.decentralml.pallets.balances.MoneyRuntime.PAY;
import static io.decentralml.pallets.balances.MoneyRuntime.to;
import static io.decentralml.pallets.balances.MoneyRuntime.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.ArithmeticError;
import io.decentralml.frame.DispatchError;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.Origin;
import io.decentralml.frame.TokenError;
import io.decentralml.frame.system.AccountInfo;
import io.decentralml.frame.system.ExtraFlags;
import io.decentralml.frame.system.SystemEvent;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.MultiAddress;
import org.junit.jupiter.api.Test;

class TransferAllowDeathTest extends MoneyTestCase {
  private static BalancesCall transfer(AccountId dest, long value) {
    return new BalancesCall.TransferAllowDeath(to(dest), Balance.of(value));
  }

  @Test
  void transfer_toExistingAccount_movesExactlyThat() {
    DispatchResult result = chain.signed(ALICE, transfer(BOB, 1234));

    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.free(ALICE)).isEqualTo(ENDOWMENT - 1234);
    assertThat(chain.free(BOB)).isEqualTo(ENDOWMENT + 1234);
    assertThat(chain.takeEvents())
        .containsExactly(new BalancesEvent.Transfer(ALICE, BOB, Balance.of(1234)));
  }

  @Test
  void transfer_toNewAccount_createsItWithOneProvider() {
    DispatchResult result = chain.signed(ALICE, transfer(CHARLIE, 500));

    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.info(CHARLIE).providers()).isEqualTo(1);
    assertThat(chain.info(CHARLIE).consumers()).isZero();
    assertThat(chain.money(CHARLIE).flags()).isEqualTo(ExtraFlags.NEW_LOGIC);
    assertThat(chain.takeEvents())
        .containsExactly(
            new SystemEvent.NewAccount(CHARLIE),
            new BalancesEvent.Endowed(CHARLIE, Balance.of(500)),
            new BalancesEvent.Transfer(ALICE, CHARLIE, Balance.of(500)));
  }

  @Test
  void transfer_ofEverything_endsTheSender() {
    DispatchResult result = chain.signed(ALICE, transfer(BOB, ENDOWMENT));

    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.info(ALICE)).isEqualTo(AccountInfo.NONE);
    assertThat(chain.takeEvents())
        .containsExactly(
            new SystemEvent.KilledAccount(ALICE),
            new BalancesEvent.Transfer(ALICE, BOB, Balance.of(ENDOWMENT)));
  }

  @Test
  void transfer_thatLeavesDust_losesTheDustFromTheIssuance() {
    DispatchResult result = chain.signed(ALICE, transfer(BOB, ENDOWMENT - 499));

    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.issuance()).isEqualTo(2 * ENDOWMENT - 499);
    assertThat(chain.takeEvents())
        .containsExactly(
            new SystemEvent.KilledAccount(ALICE),
            new BalancesEvent.DustLost(ALICE, Balance.of(499)),
            new BalancesEvent.BurnedDebt(Balance.of(499)),
            new BalancesEvent.Transfer(ALICE, BOB, Balance.of(ENDOWMENT - 499)));
  }

  @Test
  void transfer_toOneself_changesNothing() {
    byte[] root = chain.host().storageRoot(1);

    DispatchResult result = chain.signed(ALICE, transfer(ALICE, 1000));

    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.host().storageRoot(1)).isEqualTo(root);
  }

  @Test
  void transfer_ofNothingToNobody_createsNobody() {
    DispatchResult result = chain.signed(ALICE, transfer(CHARLIE, 0));

    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.info(CHARLIE)).isEqualTo(AccountInfo.NONE);
    assertThat(chain.takeEvents())
        .containsExactly(new BalancesEvent.Transfer(ALICE, CHARLIE, Balance.ZERO));
  }

  @Test
  void transfer_byRoot_changesNothing() {
    chain.assertNoChange(new DispatchError.BadOrigin(), Origin.ROOT, transfer(BOB, 1));
  }

  @Test
  void transfer_byNobody_changesNothing() {
    chain.assertNoChange(new DispatchError.BadOrigin(), Origin.NONE, transfer(BOB, 1));
  }

  @Test
  void transfer_toAnIndex_changesNothing() {
    BalancesCall call =
        new BalancesCall.TransferAllowDeath(new MultiAddress.Index(0), Balance.of(1));

    chain.assertNoChange(new DispatchError.CannotLookup(), Origin.signed(ALICE), call);
  }

  @Test
  void transfer_ofMoreThanOwned_changesNothing() {
    chain.assertNoChange(
        token(TokenError.FUNDS_UNAVAILABLE), Origin.signed(ALICE), transfer(BOB, ENDOWMENT + 1));
  }

  @Test
  void transfer_ofMoreThanThereIs_changesNothing() {
    chain.assertNoChange(
        new DispatchError.Arithmetic(ArithmeticError.UNDERFLOW),
        Origin.signed(ALICE),
        transfer(BOB, 2 * ENDOWMENT + 1));
  }

  @Test
  void transfer_belowTheDepositToNobody_changesNothing() {
    chain.assertNoChange(
        token(TokenError.BELOW_MINIMUM), Origin.signed(ALICE), transfer(CHARLIE, 499));
  }

  @Test
  void transfer_thatWouldEndAnAccountWithAHold_changesNothing() {
    assertThat(chain.balances().hold(PAY, ALICE, Balance.of(1000))).isEqualTo(DispatchResult.OK);

    chain.assertNoChange(
        token(TokenError.FROZEN), Origin.signed(ALICE), transfer(BOB, ENDOWMENT - 1000 - 499));
  }

  @Test
  void transfer_ofFrozenMoney_changesNothing() {
    chain.overwrite(ALICE, ENDOWMENT, 0, ENDOWMENT - 10, ExtraFlags.NEW_LOGIC);

    chain.assertNoChange(token(TokenError.FROZEN), Origin.signed(ALICE), transfer(BOB, 11));
  }
}
