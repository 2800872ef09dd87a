package io.decentralml.pallets.transactionpayment;

import static io.decentralml.pallets.balances.MoneyRuntime.ALICE;
import static io.decentralml.pallets.balances.MoneyRuntime.CHARLIE;
import static io.decentralml.pallets.balances.MoneyRuntime.DEPOSIT;
import static io.decentralml.pallets.balances.MoneyRuntime.ENDOWMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchClass;
import io.decentralml.frame.DispatchInfo;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.Pays;
import io.decentralml.frame.PostDispatchInfo;
import io.decentralml.frame.executive.SignedTransaction;
import io.decentralml.frame.executive.TransactionCheck;
import io.decentralml.pallets.balances.BalancesEvent;
import io.decentralml.pallets.balances.BalancesInvariants;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.Weight;
import io.decentralml.runtimeapi.InvalidTransaction;
import io.decentralml.runtimeapi.TransactionValidity;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChargeTransactionPaymentTest {
  /** A base fee of 0 would hide mistakes; this is 100 microseconds at a planck for 1000. */
  private static final long BASE = 100_000_000L;

  private final FeeRuntime chain =
      new FeeRuntime(new FeePrices(Balance.ZERO, Balance.of(1), FixedU128.ONE));
  private final FeeRuntime heavy = new FeeRuntime(FeeRuntime.PLANCKS);

  @AfterEach
  void everyPlanckIsAccountedFor() {
    BalancesInvariants.check(chain.money.host(), Balance.of(DEPOSIT));
  }

  private static DispatchInfo normal(long time) {
    return FeeRuntime.info(time, DispatchClass.NORMAL, Pays.YES);
  }

  @Test
  void prepareAndFinish_takeTheFeeAndTheTipAndBurnThem() {
    SignedTransaction transaction = chain.transaction(ALICE, normal(1000), 140);
    TransactionCheck check = chain.check(7);

    TransactionValidity prepared = check.prepare(transaction);
    check.finish(transaction, DispatchResult.OK);

    assertThat(prepared).isEqualTo(TransactionValidity.VALID);
    assertThat(chain.money.free(ALICE)).isEqualTo(ENDOWMENT - 147);
    assertThat(chain.money.issuance()).isEqualTo(2 * ENDOWMENT - 147);
    assertThat(chain.money.takeEvents())
        .containsExactly(
            new BalancesEvent.Withdraw(ALICE, Balance.of(147)),
            new BalancesEvent.BurnedDebt(Balance.of(147)));
    assertThat(chain.events)
        .containsExactly(
            new TransactionPaymentEvent.TransactionFeePaid(ALICE, Balance.of(147), Balance.of(7)));
  }

  @Test
  void finish_ofAFreeCall_refundsAllButTheTip() {
    SignedTransaction transaction = chain.transaction(ALICE, normal(1000), 140);
    TransactionCheck check = chain.check(7);
    assertThat(check.prepare(transaction)).isEqualTo(TransactionValidity.VALID);

    check.finish(transaction, DispatchResult.FREE);

    assertThat(chain.money.free(ALICE)).isEqualTo(ENDOWMENT - 7);
    assertThat(chain.money.takeEvents())
        .containsExactly(
            new BalancesEvent.Withdraw(ALICE, Balance.of(147)),
            new BalancesEvent.Deposit(ALICE, Balance.of(140)),
            new BalancesEvent.BurnedDebt(Balance.of(7)));
  }

  @Test
  void finish_ofALighterCall_refundsTheUnusedWeight() {
    DispatchInfo info = normal(1000);
    DispatchResult lighter =
        new DispatchResult.Success(
            new PostDispatchInfo(Option.some(new Weight(400, 100)), Pays.YES));

    Balance announced = heavy.pallet.feeDetails(info, 140, Balance.ZERO).total();
    Balance actual = heavy.pallet.actualFeeDetails(info, lighter, 140, Balance.ZERO).total();

    assertThat(announced).isEqualTo(Balance.of(BASE + 1000 + 140));
    assertThat(actual).isEqualTo(Balance.of(BASE + 400 + 140));
  }

  @Test
  void prepare_ofACallThatNobodyPays_takesNothing() {
    SignedTransaction transaction =
        chain.transaction(ALICE, FeeRuntime.info(1000, DispatchClass.NORMAL, Pays.NO), 140);
    TransactionCheck check = chain.check(0);

    TransactionValidity prepared = check.prepare(transaction);
    check.finish(transaction, DispatchResult.OK);

    assertThat(prepared).isEqualTo(TransactionValidity.VALID);
    assertThat(chain.money.free(ALICE)).isEqualTo(ENDOWMENT);
    assertThat(chain.money.takeEvents()).isEmpty();
  }

  @Test
  void validate_ofSomebodyWithoutMoney_isAPaymentError() {
    SignedTransaction transaction = chain.transaction(CHARLIE, normal(1000), 140);
    TransactionValidity refused = TransactionValidity.invalid(new InvalidTransaction.Payment());

    assertThat(chain.check(0).validate(transaction)).isEqualTo(refused);
    assertThat(chain.check(0).prepare(transaction)).isEqualTo(refused);
  }

  @Test
  void validate_ofATipThatWouldEndTheAccount_isAPaymentError() {
    SignedTransaction transaction = chain.transaction(ALICE, normal(1000), 140);

    TransactionValidity most = chain.check(ENDOWMENT - DEPOSIT - 140).validate(transaction);
    TransactionValidity more = chain.check(ENDOWMENT - DEPOSIT - 139).validate(transaction);

    assertThat(most).isInstanceOf(TransactionValidity.Valid.class);
    assertThat(more).isEqualTo(TransactionValidity.invalid(new InvalidTransaction.Payment()));
  }

  @Test
  void validate_ofAHigherTip_hasAHigherPriority() {
    SignedTransaction transaction = chain.transaction(ALICE, normal(1000), 140);

    assertThat(priority(chain.check(2).validate(transaction)))
        .isGreaterThan(priority(chain.check(1).validate(transaction)));
  }

  @Test
  void priority_ofAnOperationalCall_countsItsFeeFiveTimes() {
    DispatchInfo operational = FeeRuntime.info(1000, DispatchClass.OPERATIONAL, Pays.YES);

    long normal = priority(chain.check(0).validate(chain.transaction(ALICE, normal(1000), 140)));
    long high = priority(chain.check(0).validate(chain.transaction(ALICE, operational, 140)));

    long perBlockNormal = 5 * 1024 * 1024 / 4 * 3 / 140;
    long perBlockOperational = 5 * 1024 * 1024 / 140;
    assertThat(normal).isEqualTo(perBlockNormal);
    assertThat(high).isEqualTo(perBlockOperational * (1 + 5 * 140));
  }

  private static long priority(TransactionValidity validity) {
    return ((TransactionValidity.Valid) validity).transaction().priority();
  }

  @Test
  void decode_ofTruncatedBytes_fails() {
    assertThat(chain.pallet.extension().decode(new ScaleReader(new byte[] {3}))).isNull();
  }

  @Test
  void extra_isACompactNumber() {
    assertThat(chain.pallet.extension().identifier()).isEqualTo("ChargeTransactionPayment");
  }
}
