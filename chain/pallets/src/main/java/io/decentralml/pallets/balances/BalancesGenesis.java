package io.decentralml.pallets.balances;

import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.scale.Option;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who owns what when the chain begins.
 *
 * @param endowments each account once, each with at least the existential deposit
 */
public record BalancesGenesis(List<Endowment> endowments) {
  /** Copies the list. */
  public BalancesGenesis {
    endowments = List.copyOf(endowments);
  }

  /**
   * Money of one account.
   *
   * @param account the owner
   * @param free the free balance
   */
  public record Endowment(AccountId account, Balance free) {}

  /** What is wrong with it, if something is. */
  Option<String> problem(Balance existentialDeposit) {
    Set<AccountId> seen = new TreeSet<>();
    Balance total = Balance.ZERO;
    for (Endowment endowment : endowments) {
      if (endowment.free.compareTo(existentialDeposit) < 0) {
        return Option.some(endowment.account + " is endowed below the existential deposit");
      }
      if (!seen.add(endowment.account)) {
        return Option.some(endowment.account + " is endowed twice");
      }
      if (!(total.plus(endowment.free) instanceof Option.Some<Balance>(Balance sum))) {
        return Option.some("the endowments together are beyond 128 bits");
      }
      total = sum;
    }
    return Option.none();
  }

  /** All endowments together. */
  Balance total() {
    Balance total = Balance.ZERO;
    for (Endowment endowment : endowments) {
      total = total.saturatingPlus(endowment.free);
    }
    return total;
  }
}
