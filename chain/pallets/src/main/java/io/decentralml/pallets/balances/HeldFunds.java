package io.decentralml.pallets.balances;

import io.decentralml.frame.ArithmeticError;
import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.TokenError;
import io.decentralml.frame.system.AccountData;
import io.decentralml.frame.traits.Fungible.Preservation;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.scale.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Money on hold: it stays in its owner's account and is part of the total issuance, but only the
 * pallet that holds it can move it.
 *
 * <p>Source: FRAME, {@code fungible::hold::Mutate} as {@code pallet-balances} implements it.
 */
final class HeldFunds {
  private final AccountMoney money;
  private final FreeFunds free;
  private final Issuance issuance;
  private final BalancesStorage storage;
  private final Consumer<BalancesEvent> events;

  HeldFunds(
      AccountMoney money,
      FreeFunds free,
      Issuance issuance,
      BalancesStorage storage,
      Consumer<BalancesEvent> events) {
    this.money = money;
    this.free = free;
    this.issuance = issuance;
    this.storage = storage;
    this.events = events;
  }

  Balance held(RuntimeHoldReason reason, AccountId who) {
    for (IdAmount hold : storage.holds.get(who)) {
      if (hold.id().equals(reason)) {
        return hold.amount();
      }
    }
    return Balance.ZERO;
  }

  /** All that is on hold in an account, for whatever reason. */
  Balance allHeld(AccountId who) {
    Balance sum = Balance.ZERO;
    for (IdAmount hold : storage.holds.get(who)) {
      sum = sum.saturatingPlus(hold.amount());
    }
    return sum;
  }

  DispatchResult hold(RuntimeHoldReason reason, AccountId who, Balance amount) {
    if (holdable(who).compareTo(amount) < 0) {
      return DispatchResult.token(TokenError.FUNDS_UNAVAILABLE);
    }
    if (!canHold(reason, who)) {
      return DispatchResult.token(TokenError.CANNOT_CREATE_HOLD);
    }
    AccountData data = money.of(who);
    Balance reserved = data.reserved().saturatingPlus(amount);
    DispatchResult written = money.write(who, data.free().saturatingMinus(amount), reserved);
    if (!written.failed()) {
      put(reason, who, held(reason, who).saturatingPlus(amount));
      events.accept(new BalancesEvent.Held(reason, who, amount));
    }
    return written;
  }

  /** What may go on hold: also frozen money, but not what keeps the account alive. */
  private Balance holdable(AccountId who) {
    Balance owned = money.of(who).free();
    return money.account(who).providers() == 1
        ? owned.saturatingMinus(money.existentialDeposit())
        : owned;
  }

  /** Whether one more hold for {@code reason} can be counted. */
  private boolean canHold(RuntimeHoldReason reason, AccountId who) {
    if (money.account(who).providers() == 0) {
      return false;
    }
    return storage.holds.get(who).size() < storage.maxHolds || !held(reason, who).isZero();
  }

  DispatchResult release(RuntimeHoldReason reason, AccountId who, Balance amount) {
    if (free.depositable(who, amount).failed()) {
      return DispatchResult.token(TokenError.CANNOT_CREATE);
    }
    if (!(held(reason, who).minus(amount) instanceof Option.Some<Balance>(Balance left))) {
      return DispatchResult.token(TokenError.FUNDS_UNAVAILABLE);
    }
    AccountData data = money.of(who);
    if (!(data.reserved().minus(amount) instanceof Option.Some<Balance>(Balance reserved))) {
      return DispatchResult.arithmetic(ArithmeticError.UNDERFLOW);
    }
    DispatchResult written = money.write(who, data.free().saturatingPlus(amount), reserved);
    if (!written.failed()) {
      put(reason, who, left);
      events.accept(new BalancesEvent.Released(reason, who, amount));
    }
    return written;
  }

  /** From the hold of {@code from} to the free balance of {@code to}, frozen or not. */
  DispatchResult transfer(RuntimeHoldReason reason, AccountId from, AccountId to, Balance amount) {
    if (held(reason, from).compareTo(amount) < 0) {
      return DispatchResult.token(TokenError.FUNDS_UNAVAILABLE);
    }
    if (free.depositable(to, amount).failed()) {
      return DispatchResult.token(TokenError.CANNOT_CREATE);
    }
    DispatchResult moved = reduce(reason, from, amount);
    if (!moved.failed() && !amount.isZero()) {
      moved = money.writeFree(to, money.of(to).free().saturatingPlus(amount));
    }
    if (!moved.failed()) {
      events.accept(new BalancesEvent.TransferOnHold(reason, from, to, amount));
    }
    return moved;
  }

  /** From the free balance of {@code from} to a hold at {@code to}, which must exist. */
  DispatchResult transferAndHold(
      RuntimeHoldReason reason, AccountId from, AccountId to, Balance amount) {
    DispatchResult checked = free.withdrawable(from, amount, Preservation.PRESERVE);
    if (checked.failed()) {
      return checked;
    }
    if (!canHold(reason, to) || !money.canReserve(to)) {
      return DispatchResult.token(TokenError.CANNOT_CREATE_HOLD);
    }
    if (free.depositable(to, amount).failed()) {
      return DispatchResult.token(TokenError.CANNOT_CREATE);
    }
    DispatchResult taken = money.writeFree(from, money.of(from).free().saturatingMinus(amount));
    if (taken.failed()) {
      return taken;
    }
    AccountData data = money.of(to);
    DispatchResult held = money.write(to, data.free(), data.reserved().saturatingPlus(amount));
    if (!held.failed()) {
      put(reason, to, held(reason, to).saturatingPlus(amount));
      events.accept(new BalancesEvent.TransferAndHold(reason, from, to, amount));
    }
    return held;
  }

  DispatchResult burn(RuntimeHoldReason reason, AccountId who, Balance amount) {
    DispatchResult reduced = reduce(reason, who, amount);
    if (!reduced.failed()) {
      issuance.reduce(amount);
      events.accept(new BalancesEvent.BurnedHeld(reason, who, amount));
    }
    return reduced;
  }

  private DispatchResult reduce(RuntimeHoldReason reason, AccountId who, Balance amount) {
    if (!(held(reason, who).minus(amount) instanceof Option.Some<Balance>(Balance left))) {
      return DispatchResult.token(TokenError.FUNDS_UNAVAILABLE);
    }
    AccountData data = money.of(who);
    if (!(data.reserved().minus(amount) instanceof Option.Some<Balance>(Balance reserved))) {
      return DispatchResult.arithmetic(ArithmeticError.UNDERFLOW);
    }
    DispatchResult written = money.write(who, data.free(), reserved);
    if (!written.failed()) {
      put(reason, who, left);
    }
    return written;
  }

  private void put(RuntimeHoldReason reason, AccountId who, Balance amount) {
    List<IdAmount> holds = new ArrayList<>();
    boolean known = false;
    for (IdAmount hold : storage.holds.get(who)) {
      boolean same = hold.id().equals(reason);
      known |= same;
      IdAmount kept = same ? new IdAmount(reason, amount) : hold;
      if (!kept.amount().isZero()) {
        holds.add(kept);
      }
    }
    if (!known && !amount.isZero()) {
      holds.add(new IdAmount(reason, amount));
    }
    if (holds.isEmpty()) {
      storage.holds.remove(who);
    } else {
      storage.holds.put(who, holds);
    }
  }
}
