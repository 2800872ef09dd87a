package io.decentralml.pallets.balances;

import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.system.AccountData;
import io.decentralml.frame.system.AccountInfo;
import io.decentralml.frame.system.Accounts;
import io.decentralml.frame.system.ExtraFlags;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.scale.U128;
import java.util.function.Consumer;

/**
 * Reads and writes the money of accounts. An account is provided for while its free balance is at
 * least the existential deposit, and consumed while something of it is reserved or frozen; what is
 * left of an account below that is dust, which leaves the total issuance.
 *
 * <p>Source: {@code pallet-balances}, {@code try_mutate_account}.
 */
final class AccountMoney {
  private final Accounts accounts;
  private final Balance existentialDeposit;
  private final Issuance issuance;
  private final Consumer<BalancesEvent> events;

  AccountMoney(
      Accounts accounts,
      Balance existentialDeposit,
      Issuance issuance,
      Consumer<BalancesEvent> events) {
    this.accounts = accounts;
    this.existentialDeposit = existentialDeposit;
    this.issuance = issuance;
    this.events = events;
  }

  Balance existentialDeposit() {
    return existentialDeposit;
  }

  AccountData of(AccountId who) {
    return accounts.account(who).data();
  }

  AccountInfo account(AccountId who) {
    return accounts.account(who);
  }

  /** Whether {@code account} may lose one provider, and end by that. */
  static boolean canLoseProvider(AccountInfo account) {
    return account.consumers() == 0 || account.providers() > 1;
  }

  /** Whether some of what {@code who} has can be reserved: the account exists and has room. */
  boolean canReserve(AccountId who) {
    return consumes(of(who)) || accounts.canIncrementConsumers(who);
  }

  /** Nothing but {@code free}. */
  static AccountData ofFree(Balance free) {
    return new AccountData(free, Balance.ZERO, Balance.ZERO, ExtraFlags.NEW_LOGIC);
  }

  /** Free and reserved balance together. */
  static Balance total(AccountData data) {
    return data.free().saturatingPlus(data.reserved());
  }

  /** Stores {@code free} as the free balance of {@code who}; fails as {@link #write} does. */
  DispatchResult writeFree(AccountId who, Balance free) {
    AccountData data = of(who);
    return write(who, free, data.reserved());
  }

  /**
   * Stores the money of {@code who} and counts providers and consumers anew. Fails with
   * ConsumerRemaining, NoProviders or TooManyConsumers, and changes nothing then.
   */
  DispatchResult write(AccountId who, Balance free, Balance reserved) {
    AccountData before = of(who);
    if (!followsPresentRules(before.flags())) {
      upgrade(who);
      before = of(who);
    }
    AccountData after = new AccountData(free, reserved, before.frozen(), before.flags());
    DispatchResult counted = count(who, before, after);
    if (counted.failed()) {
      return counted;
    }
    boolean ends = free.compareTo(existentialDeposit) < 0 && reserved.isZero();
    accounts.putData(who, ends ? AccountData.EMPTY : after);
    if (before.equals(AccountData.EMPTY) && !free.isZero()) {
      events.accept(new BalancesEvent.Endowed(who, free));
    }
    if (ends && !free.isZero()) {
      events.accept(new BalancesEvent.DustLost(who, free));
      issuance.drop(free);
    }
    return DispatchResult.OK;
  }

  private DispatchResult count(AccountId who, AccountData before, AccountData after) {
    boolean didConsume = consumes(before);
    boolean doesConsume = consumes(after);
    boolean gainsProvider = !provides(before) && provides(after);
    boolean gainsConsumer = !didConsume && doesConsume;
    if (gainsConsumer && !gainsProvider && !accounts.canIncrementConsumers(who)) {
      return accounts.incrementConsumers(who); // fails, and says why
    }
    if (gainsProvider) {
      accounts.incrementProviders(who);
    }
    if (didConsume && !doesConsume) {
      accounts.decrementConsumers(who);
    }
    DispatchResult consumed = gainsConsumer ? accounts.incrementConsumers(who) : DispatchResult.OK;
    if (consumed.failed() || !provides(before) || provides(after)) {
      return consumed;
    }
    return loseProvider(who, didConsume, doesConsume);
  }

  /** May end the account, so it comes last. */
  private DispatchResult loseProvider(AccountId who, boolean didConsume, boolean doesConsume) {
    DispatchResult lost = accounts.decrementProviders(who);
    if (lost.failed() && doesConsume && !didConsume) {
      accounts.decrementConsumers(who);
    }
    // An account that consumes no more can lose its provider, so nothing else needs undoing.
    return lost;
  }

  private boolean provides(AccountData data) {
    return data.free().compareTo(existentialDeposit) >= 0;
  }

  private static boolean consumes(AccountData data) {
    return !data.reserved().isZero() || !data.frozen().isZero();
  }

  /** Makes {@code who} follow the present rules of counting; tells whether it did not before. */
  Upgrade upgrade(AccountId who) {
    AccountInfo account = accounts.account(who);
    AccountData data = account.data();
    if (followsPresentRules(data.flags())) {
      return Upgrade.NOT_NEEDED;
    }
    if (!data.reserved().isZero() && data.frozen().isZero()) {
      // A full account stays as it is: its holds are counted again when they next change.
      DispatchResult _ = accounts.incrementConsumers(who);
    }
    accounts.putData(
        who, new AccountData(data.free(), data.reserved(), data.frozen(), upgraded(data.flags())));
    events.accept(new BalancesEvent.Upgraded(who));
    return Upgrade.DONE;
  }

  private static boolean followsPresentRules(ExtraFlags flags) {
    return (flags.bits().high() & ExtraFlags.NEW_LOGIC.bits().high()) != 0;
  }

  private static ExtraFlags upgraded(ExtraFlags flags) {
    U128 bits = flags.bits();
    return new ExtraFlags(U128.of(bits.high() | ExtraFlags.NEW_LOGIC.bits().high(), bits.low()));
  }

  /** Whether an account had to be brought to the present rules. */
  enum Upgrade {
    DONE,
    NOT_NEEDED
  }
}
