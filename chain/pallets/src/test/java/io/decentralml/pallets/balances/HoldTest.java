package io.decentralml.pallets.balances;

import static io.decentralml.pallets.balances.MoneyRuntime.ALICE;
import static io.decentralml.pallets.balances.MoneyRuntime.BOB;
import static io.decentralml.pallets.balances.MoneyRuntime.CHARLIE;
import static io.decentralml.pallets.balances.MoneyRuntime.DEPOSIT;
import static io.decentralml.pallets.balances.MoneyRuntime.ENDOWMENT;
import static io.decentralml.pallets.balances.MoneyRuntime.PAY;
import static io.decentralml.pallets.balances.MoneyRuntime.STAKE;
import static io.decentralml.pallets.balances.MoneyRuntime.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchError;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.TokenError;
import io.decentralml.frame.system.Accounts;
import io.decentralml.frame.system.ExtraFlags;
import io.decentralml.frame.system.SystemEvent;
import io.decentralml.primitives.Balance;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class HoldTest extends MoneyTestCase {
  private static final RuntimeHoldReason PAY_ON_WIRE = new RuntimeHoldReason(7, 1);
  private static final RuntimeHoldReason STAKE_ON_WIRE = new RuntimeHoldReason(7, 0);

  private final BalancesPallet balances = chain.balances();

  private void mustWork(DispatchResult result) {
    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.takeEvents()).isNotEmpty();
  }

  private void assertNoChange(DispatchError error, Supplier<DispatchResult> step) {
    byte[] root = chain.host().storageRoot(1);
    DispatchResult result = step.get();
    assertThat(result).isEqualTo(DispatchResult.failure(error));
    assertThat(chain.host().storageRoot(1)).isEqualTo(root);
  }

  @Test
  void hold_ofSome_reservesItAndAddsAConsumer() {
    DispatchResult result = balances.hold(PAY, ALICE, Balance.of(1000));

    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.free(ALICE)).isEqualTo(ENDOWMENT - 1000);
    assertThat(chain.reserved(ALICE)).isEqualTo(1000);
    assertThat(balances.held(PAY, ALICE)).isEqualTo(Balance.of(1000));
    assertThat(balances.held(STAKE, ALICE)).isEqualTo(Balance.ZERO);
    assertThat(chain.info(ALICE).consumers()).isEqualTo(1);
    assertThat(chain.takeEvents())
        .containsExactly(new BalancesEvent.Held(PAY_ON_WIRE, ALICE, Balance.of(1000)));
  }

  @Test
  void hold_twice_addsUpUnderOneConsumer() {
    mustWork(balances.hold(PAY, ALICE, Balance.of(1000)));
    mustWork(balances.hold(PAY, ALICE, Balance.of(20)));
    mustWork(balances.hold(STAKE, ALICE, Balance.of(3)));

    assertThat(balances.held(PAY, ALICE)).isEqualTo(Balance.of(1020));
    assertThat(balances.held(STAKE, ALICE)).isEqualTo(Balance.of(3));
    assertThat(chain.reserved(ALICE)).isEqualTo(1023);
    assertThat(chain.info(ALICE).consumers()).isEqualTo(1);
    assertThat(balances.spendable(ALICE)).isEqualTo(Balance.of(ENDOWMENT - 1023 - DEPOSIT));
    assertThat(balances.totalBalance(ALICE)).isEqualTo(Balance.of(ENDOWMENT));
  }

  @Test
  void hold_ofAllButTheDeposit_works() {
    mustWork(balances.hold(PAY, ALICE, Balance.of(ENDOWMENT - DEPOSIT)));

    assertThat(chain.free(ALICE)).isEqualTo(DEPOSIT);
  }

  @Test
  void hold_ofPartOfTheDeposit_changesNothing() {
    assertNoChange(
        token(TokenError.FUNDS_UNAVAILABLE),
        () -> balances.hold(PAY, ALICE, Balance.of(ENDOWMENT - DEPOSIT + 1)));
  }

  @Test
  void hold_ofNobodysMoney_changesNothing() {
    assertNoChange(
        token(TokenError.FUNDS_UNAVAILABLE), () -> balances.hold(PAY, CHARLIE, Balance.of(1)));
  }

  @Test
  void hold_ofNothingOfNobody_changesNothing() {
    assertNoChange(
        token(TokenError.CANNOT_CREATE_HOLD), () -> balances.hold(PAY, CHARLIE, Balance.ZERO));
  }

  @Test
  void hold_atTheLimitOfConsumers_changesNothing() {
    for (int i = 0; i < Accounts.MAX_CONSUMERS; i++) {
      assertThat(chain.system().accounts().incrementConsumers(ALICE)).isEqualTo(DispatchResult.OK);
    }

    assertNoChange(
        new DispatchError.TooManyConsumers(), () -> balances.hold(PAY, ALICE, Balance.of(1)));
  }

  @Test
  void hold_ofFrozenMoney_works() {
    assertThat(chain.system().accounts().incrementConsumers(ALICE)).isEqualTo(DispatchResult.OK);
    chain.overwrite(ALICE, ENDOWMENT, 0, ENDOWMENT, ExtraFlags.NEW_LOGIC);

    mustWork(balances.hold(PAY, ALICE, Balance.of(1000)));

    assertThat(chain.reserved(ALICE)).isEqualTo(1000);
  }

  @Test
  void release_ofAll_takesTheConsumerAndTheRecordAway() {
    byte[] root = chain.host().storageRoot(1);
    mustWork(balances.hold(PAY, ALICE, Balance.of(1000)));

    DispatchResult result = balances.release(PAY, ALICE, Balance.of(1000));

    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.takeEvents())
        .containsExactly(new BalancesEvent.Released(PAY_ON_WIRE, ALICE, Balance.of(1000)));
    assertThat(chain.host().storageRoot(1)).isEqualTo(root);
  }

  @Test
  void release_ofPart_keepsTheRest() {
    mustWork(balances.hold(PAY, ALICE, Balance.of(1000)));

    mustWork(balances.release(PAY, ALICE, Balance.of(400)));

    assertThat(balances.held(PAY, ALICE)).isEqualTo(Balance.of(600));
    assertThat(chain.info(ALICE).consumers()).isEqualTo(1);
  }

  @Test
  void release_ofMoreThanHeld_changesNothing() {
    mustWork(balances.hold(PAY, ALICE, Balance.of(1000)));
    mustWork(balances.hold(STAKE, ALICE, Balance.of(1000)));

    assertNoChange(
        token(TokenError.FUNDS_UNAVAILABLE), () -> balances.release(PAY, ALICE, Balance.of(1001)));
  }

  @Test
  void transferHeld_toExistingAccount_paysIt() {
    mustWork(balances.hold(PAY, ALICE, Balance.of(1000)));

    DispatchResult result = balances.transferHeld(PAY, ALICE, BOB, Balance.of(1000));

    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.free(BOB)).isEqualTo(ENDOWMENT + 1000);
    assertThat(chain.info(ALICE).consumers()).isZero();
    assertThat(chain.takeEvents())
        .containsExactly(
            new BalancesEvent.TransferOnHold(PAY_ON_WIRE, ALICE, BOB, Balance.of(1000)));
  }

  @Test
  void transferHeld_toNewAccount_createsIt() {
    mustWork(balances.hold(PAY, ALICE, Balance.of(1000)));

    DispatchResult result = balances.transferHeld(PAY, ALICE, CHARLIE, Balance.of(DEPOSIT));

    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.takeEvents())
        .containsExactly(
            new SystemEvent.NewAccount(CHARLIE),
            new BalancesEvent.Endowed(CHARLIE, Balance.of(DEPOSIT)),
            new BalancesEvent.TransferOnHold(PAY_ON_WIRE, ALICE, CHARLIE, Balance.of(DEPOSIT)));
  }

  @Test
  void transferHeld_toOneself_isARelease() {
    mustWork(balances.hold(PAY, ALICE, Balance.of(1000)));

    mustWork(balances.transferHeld(PAY, ALICE, ALICE, Balance.of(1000)));

    assertThat(chain.free(ALICE)).isEqualTo(ENDOWMENT);
  }

  @Test
  void transferHeld_ofFrozenMoney_paysAllTheSame() {
    mustWork(balances.hold(PAY, ALICE, Balance.of(1000)));
    chain.overwrite(ALICE, ENDOWMENT - 1000, 1000, ENDOWMENT, ExtraFlags.NEW_LOGIC);

    mustWork(balances.transferHeld(PAY, ALICE, BOB, Balance.of(1000)));

    assertThat(chain.free(BOB)).isEqualTo(ENDOWMENT + 1000);
  }

  @Test
  void transferHeld_belowTheDepositToNobody_changesNothing() {
    mustWork(balances.hold(PAY, ALICE, Balance.of(1000)));

    assertNoChange(
        token(TokenError.CANNOT_CREATE),
        () -> balances.transferHeld(PAY, ALICE, CHARLIE, Balance.of(DEPOSIT - 1)));
  }

  @Test
  void transferHeld_ofMoreThanHeld_changesNothing() {
    mustWork(balances.hold(PAY, ALICE, Balance.of(1000)));

    assertNoChange(
        token(TokenError.FUNDS_UNAVAILABLE),
        () -> balances.transferHeld(PAY, ALICE, BOB, Balance.of(1001)));
  }

  @Test
  void transferAndHold_toExistingAccount_holdsItThere() {
    DispatchResult result = balances.transferAndHold(STAKE, ALICE, BOB, Balance.of(1000));

    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.free(ALICE)).isEqualTo(ENDOWMENT - 1000);
    assertThat(chain.free(BOB)).isEqualTo(ENDOWMENT);
    assertThat(balances.held(STAKE, BOB)).isEqualTo(Balance.of(1000));
    assertThat(chain.takeEvents())
        .containsExactly(
            new BalancesEvent.TransferAndHold(STAKE_ON_WIRE, ALICE, BOB, Balance.of(1000)));
  }

  @Test
  void transferAndHold_toNobody_changesNothing() {
    assertNoChange(
        token(TokenError.CANNOT_CREATE_HOLD),
        () -> balances.transferAndHold(STAKE, ALICE, CHARLIE, Balance.of(1000)));
  }

  @Test
  void transferAndHold_thatWouldEndTheSender_changesNothing() {
    assertNoChange(
        token(TokenError.NOT_EXPENDABLE),
        () -> balances.transferAndHold(STAKE, ALICE, BOB, Balance.of(ENDOWMENT)));
  }

  @Test
  void burnHeld_ofSome_reducesTheIssuance() {
    mustWork(balances.hold(PAY, ALICE, Balance.of(1000)));

    DispatchResult result = balances.burnHeld(PAY, ALICE, Balance.of(300));

    assertThat(result).isEqualTo(DispatchResult.OK);
    assertThat(chain.issuance()).isEqualTo(2 * ENDOWMENT - 300);
    assertThat(chain.takeEvents())
        .containsExactly(new BalancesEvent.BurnedHeld(PAY_ON_WIRE, ALICE, Balance.of(300)));
  }

  @Test
  void burnHeld_ofMoreThanHeld_changesNothing() {
    assertNoChange(
        token(TokenError.FUNDS_UNAVAILABLE), () -> balances.burnHeld(PAY, ALICE, Balance.of(1)));
  }
}
