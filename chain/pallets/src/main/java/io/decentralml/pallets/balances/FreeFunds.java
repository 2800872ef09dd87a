package io.decentralml.pallets.balances;

import io.decentralml.frame.ArithmeticError;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.TokenError;
import io.decentralml.frame.system.AccountData;
import io.decentralml.frame.system.AccountInfo;
import io.decentralml.frame.traits.Fungible.Preservation;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.scale.Option;
import java.util.function.Consumer;

/**
 * What owners do with the free balance of their accounts.
 *
 * <p>Source: FRAME, {@code fungible::{Inspect, Mutate, Balanced}} as {@code pallet-balances}
 * implements them.
 */
final class FreeFunds {
  private final AccountMoney money;
  private final Issuance issuance;
  private final Consumer<BalancesEvent> events;

  FreeFunds(AccountMoney money, Issuance issuance, Consumer<BalancesEvent> events) {
    this.money = money;
    this.issuance = issuance;
    this.events = events;
  }

  /** How much {@code who} may give away; what is frozen and not covered by holds stays. */
  Balance spendable(AccountId who, Preservation preservation) {
    return spendable(money.account(who), preservation);
  }

  private Balance spendable(AccountInfo account, Preservation preservation) {
    AccountData data = account.data();
    Balance frozen = data.frozen().saturatingMinus(data.reserved());
    boolean needed =
        preservation == Preservation.PRESERVE
            || (!data.free().isZero() && !AccountMoney.canLoseProvider(account));
    Balance kept = needed ? frozen.max(money.existentialDeposit()) : frozen;
    return data.free().saturatingMinus(kept);
  }

  /** Why {@code amount} cannot leave {@code who}, or success. */
  DispatchResult withdrawable(AccountId who, Balance amount, Preservation preservation) {
    if (amount.isZero()) {
      return DispatchResult.OK;
    }
    if (issuance.total().compareTo(amount) < 0) {
      return DispatchResult.arithmetic(ArithmeticError.UNDERFLOW);
    }
    AccountInfo account = money.account(who);
    if (!(account.data().free().minus(amount) instanceof Option.Some<Balance>(Balance left))) {
      return DispatchResult.token(TokenError.FUNDS_UNAVAILABLE);
    }
    if (amount.compareTo(spendable(account, Preservation.EXPENDABLE)) > 0) {
      return DispatchResult.token(TokenError.FROZEN);
    }
    boolean ends = left.compareTo(money.existentialDeposit()) < 0;
    return ends && preservation == Preservation.PRESERVE
        ? DispatchResult.token(TokenError.NOT_EXPENDABLE)
        : DispatchResult.OK;
  }

  /** Why {@code amount} cannot arrive at {@code who}, or success. */
  DispatchResult depositable(AccountId who, Balance amount) {
    if (amount.isZero()) {
      return DispatchResult.OK;
    }
    AccountData data = money.of(who);
    if (!(data.free().plus(amount) instanceof Option.Some<Balance>(Balance free))) {
      return DispatchResult.arithmetic(ArithmeticError.OVERFLOW);
    }
    if (free.compareTo(money.existentialDeposit()) < 0) {
      return DispatchResult.token(TokenError.BELOW_MINIMUM);
    }
    return free.plus(data.reserved()).isSome()
        ? DispatchResult.OK
        : DispatchResult.arithmetic(ArithmeticError.OVERFLOW);
  }

  DispatchResult transfer(AccountId from, AccountId to, Balance amount, Preservation preservation) {
    DispatchResult checked = withdrawable(from, amount, preservation);
    if (!checked.failed()) {
      checked = depositable(to, amount);
    }
    if (checked.failed() || from.equals(to)) {
      return checked;
    }
    checked = take(from, amount);
    if (checked.failed()) {
      return checked;
    }
    Balance free = money.of(to).free().saturatingPlus(amount);
    if (!amount.isZero()) {
      checked = money.writeFree(to, free);
    }
    events.accept(new BalancesEvent.Transfer(from, to, amount));
    return checked;
  }

  /** Burns {@code amount}; fails with FundsUnavailable. */
  DispatchResult burn(AccountId who, Balance amount, Preservation preservation) {
    if (spendable(who, preservation).compareTo(amount) < 0) {
      return DispatchResult.token(TokenError.FUNDS_UNAVAILABLE);
    }
    DispatchResult taken = take(who, amount);
    if (!taken.failed()) {
      issuance.reduce(amount);
      events.accept(new BalancesEvent.Burned(who, amount));
    }
    return taken;
  }

  /** Whether {@code who} can pay {@code fee} and live on. */
  boolean canPay(AccountId who, Balance fee) {
    return !withdrawable(who, fee, Preservation.PRESERVE).failed();
  }

  /** Takes {@code fee} out of the account, which lives on; the total issuance stays for now. */
  DispatchResult withdraw(AccountId who, Balance fee) {
    if (spendable(who, Preservation.PRESERVE).compareTo(fee) < 0) {
      return DispatchResult.token(TokenError.FUNDS_UNAVAILABLE);
    }
    DispatchResult taken = take(who, fee);
    if (!taken.failed()) {
      events.accept(new BalancesEvent.Withdraw(who, fee));
    }
    return taken;
  }

  /** Gives {@code refund} back to an account that still exists; answers how much arrived. */
  Balance refund(AccountId who, Balance refund) {
    AccountData data = money.of(who);
    if (refund.isZero() || AccountMoney.total(data).isZero()) {
      return Balance.ZERO;
    }
    boolean arrives =
        !depositable(who, refund).failed()
            && !money.writeFree(who, data.free().saturatingPlus(refund)).failed();
    Balance arrived = arrives ? refund : Balance.ZERO;
    events.accept(new BalancesEvent.Deposit(who, arrived));
    return arrived;
  }

  private DispatchResult take(AccountId who, Balance amount) {
    return amount.isZero()
        ? DispatchResult.OK
        : money.writeFree(who, money.of(who).free().saturatingMinus(amount));
  }
}
