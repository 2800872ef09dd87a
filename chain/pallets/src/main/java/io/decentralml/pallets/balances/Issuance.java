package io.decentralml.pallets.balances;

import io.decentralml.primitives.Balance;
import java.util.function.Consumer;

/** The total issuance: how much money there is. */
final class Issuance {
  private final BalancesStorage storage;
  private final Consumer<BalancesEvent> events;

  Issuance(BalancesStorage storage, Consumer<BalancesEvent> events) {
    this.storage = storage;
    this.events = events;
  }

  Balance total() {
    return storage.totalIssuance.get();
  }

  Balance inactive() {
    return storage.inactiveIssuance.get();
  }

  /** Sets the total without a word. */
  void set(Balance total) {
    storage.totalIssuance.put(total);
  }

  /** Takes {@code amount}, which an event of its caller tells of, out of the total. */
  void reduce(Balance amount) {
    set(total().saturatingMinus(amount));
  }

  /** Takes {@code amount}, which nobody owns any more, out of the total. */
  void drop(Balance amount) {
    if (!amount.isZero()) {
      reduce(amount);
      events.accept(new BalancesEvent.BurnedDebt(amount));
    }
  }

  /** Adds {@code amount}, which somebody owns already, to the total. */
  void raise(Balance amount) {
    if (!amount.isZero()) {
      set(total().saturatingPlus(amount));
      events.accept(new BalancesEvent.MintedCredit(amount));
    }
  }
}
